import { type Inline, normaliseRuns, type Run } from '#shared/article/inline.ts';
import { plainSpaces, withoutInvisible } from '../clean-text.ts';

/**
 * The white space of a block's text as a browser shows it: any number of spaces is one, none at the ends nor beside
 * a line break, "\n" only where the HTML had one. The result is in normal form.
 *
 * @param runs text with HTML's white space; a run of exactly "\n" is a line break
 * @param exact the page is our own: its text is kept letter for letter, and only line ends of the file are dropped
 */
export function tidyRuns(runs: Inline, exact = false): Run[] {
  const clean = runs.map((run) => ({ ...run, text: run.text === '\n' ? '\n' : spaced(run.text, exact) }));
  return normaliseRuns(joined(exact ? clean : collapsed(clean)));
}

/** Neighbours of one dress as one run: a page can set every word apart. */
function joined(runs: readonly Run[]): Run[] {
  const gathered: { run: Run; texts: string[] }[] = [];
  for (const run of runs) {
    const last = gathered.at(-1);
    if (last !== undefined && sameDress(last.run, run)) last.texts.push(run.text);
    else gathered.push({ run, texts: [run.text] });
  }
  return gathered.map(({ run, texts }) => ({ ...run, text: texts.join('') }));
}

function sameDress(left: Run, right: Run): boolean {
  return left.link === right.link && (left.marks ?? []).join() === (right.marks ?? []).join();
}

function spaced(text: string, exact: boolean): string {
  return exact ? text : plainSpaces(withoutInvisible(text)).replace(/[ \t\n\f]+/g, ' ');
}

function collapsed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  // Whether a space would be the first on its line, or a second one.
  let atStart = true;
  for (const run of runs) {
    if (run.text === '\n') {
      trimLast(kept);
      kept.push(run);
      atStart = true;
      continue;
    }
    const text: string = atStart && run.text.startsWith(' ') ? run.text.slice(1) : run.text;
    if (text === '') continue;
    kept.push({ ...run, text });
    atStart = text.endsWith(' ');
  }
  trimLast(kept);
  while (kept.at(-1)?.text === '\n') {
    kept.pop();
    trimLast(kept);
  }
  return kept.slice(lineBreaksAhead(kept));
}

function lineBreaksAhead(runs: readonly Run[]): number {
  const first = runs.findIndex((run) => run.text !== '\n');
  return first < 0 ? runs.length : first;
}

/** Takes the space off the end of the last run, and the run with it where nothing else was in it. */
function trimLast(runs: Run[]): void {
  const last = runs.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}
