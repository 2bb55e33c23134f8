import { z } from 'zod';
import { safeLink } from './link.ts';
import { record } from './record.ts';
import { textSchema } from './stored-text.ts';

/** Marks in the order they are stored and nested, outermost first. */
export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript'] as const;
export type Mark = (typeof MARKS)[number];

const runSchema = record({
  text: textSchema,
  marks: z.array(z.enum(MARKS)).optional(),
  link: z.string().optional(),
});

/** A stretch of text with the same marks and the same link. "\n" inside it is a line break, "\t" a tab. */
export type Run = z.output<typeof runSchema>;

/** The text of one block, in normal form: see {@link normaliseRuns}. */
export const inlineSchema = z.array(runSchema).default([]).transform(normaliseRuns);
export type Inline = readonly Run[];

/**
 * Runs in normal form: no empty run, marks unique and in order (no text is both
 * above and below the line), unsafe links off (their text stays), neighbours
 * alike merged, NFC also where a letter and its mark stood in two runs alike, and a line break dressed like the text
 * before it (a break has no looks of its own, so two ways to write it would only seem to differ).
 */
export function normaliseRuns(runs: Inline): Run[] {
  const normal: Run[] = [];
  let breaks = '';
  const put = (next: Run): void => {
    const last = normal.at(-1);
    if (last !== undefined && sameDress(last, next)) {
      normal[normal.length - 1] = { ...last, text: joined(last.text, next.text) };
    } else normal.push(next);
  };
  for (const run of runs) {
    if (run.text === '') continue;
    const next = normaliseRun(run);
    for (const piece of next.text.split(/(\n+)/)) {
      if (piece === '') continue;
      const last = normal.at(-1);
      if (!piece.startsWith('\n')) {
        put({ ...next, text: breaks + piece });
        breaks = '';
      } else if (last === undefined) breaks += piece;
      else put({ ...last, text: piece });
    }
  }
  if (breaks !== '') put({ text: breaks });
  return normal;
}

/** Two texts in NFC as one. Below U+0300 nothing joins the letter before it, and a long text is not read again. */
function joined(before: string, after: string): string {
  const text = before + after;
  return after.charCodeAt(0) < 0x300 ? text : text.normalize('NFC');
}

function normaliseRun(run: Run): Run {
  const raised = run.marks?.includes('superscript') === true;
  const marks = MARKS.filter((mark) => run.marks?.includes(mark) && !(mark === 'subscript' && raised));
  const link = run.link === undefined ? null : safeLink(run.link);
  return {
    text: run.text.normalize('NFC'),
    ...(marks.length > 0 ? { marks } : {}),
    ...(link === null ? {} : { link }),
    ...(run.extra === undefined ? {} : { extra: run.extra }),
  };
}

function sameDress(left: Run, right: Run): boolean {
  return (
    left.link === right.link &&
    left.extra === right.extra &&
    (left.marks ?? []).join() === (right.marks ?? []).join()
  );
}

/** Plain text as one run, or none. */
export function inlineFromText(text: string): Run[] {
  return text === '' ? [] : [{ text }];
}

/** The text of runs, line breaks included. */
export function inlineText(runs: Inline): string {
  return runs.map((run) => run.text).join('');
}
