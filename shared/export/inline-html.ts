import type { Inline, Mark, Run } from '../article/inline.ts';
import { escapeHtml } from './escape-html.ts';
import { linkAddress } from './link-address.ts';

/** An element around a stretch of text. */
interface Wrap {
  readonly open: string;
  readonly close: string;
}

const MARK: Readonly<Record<Mark, Wrap>> = {
  bold: { open: '<strong>', close: '</strong>' },
  italic: { open: '<em>', close: '</em>' },
  underline: { open: '<u>', close: '</u>' },
  strikethrough: { open: '<s>', close: '</s>' },
  subscript: { open: '<sub>', close: '</sub>' },
  superscript: { open: '<sup>', close: '</sup>' },
};
const NONE: readonly Wrap[] = [];

/** A combining mark at the head of a run belongs to the letter before it, whatever the dress of either. */
const LEADING_MARKS = /^\p{M}+/u;
/** The first code unit that can be a combining mark. */
const FIRST_MARK = 0x300;

/**
 * Runs as HTML: a link outermost, then the marks in their stored order; neighbours share the elements they have in
 * common, so one link stays one link. "\n" is a line break.
 */
export function renderInline(runs: Inline): string {
  let html = '';
  let open = NONE;
  for (const run of withWholeLetters(runs)) {
    const wanted = wrapsOf(run);
    let shared = 0;
    while (shared < open.length && open[shared]?.open === wanted[shared]?.open) shared += 1;
    html += closing(open, shared);
    for (let index = shared; index < wanted.length; index += 1) html += wanted[index]?.open ?? '';
    html += renderText(run.text);
    open = wanted;
  }
  return html + closing(open, 0);
}

function renderText(text: string): string {
  const escaped = escapeHtml(text);
  return escaped.includes('\n') ? escaped.replaceAll('\n', '<br>') : escaped;
}

function wrapsOf({ marks, link }: Run): readonly Wrap[] {
  const address = link === undefined ? null : linkAddress(link);
  if (address === null) return marks === undefined ? NONE : marks.map((mark) => MARK[mark]);
  const anchor = { open: `<a href="${escapeHtml(address)}" rel="noopener">`, close: '</a>' };
  return marks === undefined ? [anchor] : [anchor, ...marks.map((mark) => MARK[mark])];
}

/** The ends of the elements from a depth on, innermost first. */
function closing(wraps: readonly Wrap[], from: number): string {
  let html = '';
  for (let index = wraps.length - 1; index >= from; index -= 1) html += wraps[index]?.close ?? '';
  return html;
}

/** Each combining mark in the run of its letter: across a tag the two would be neither NFC nor one glyph. */
function withWholeLetters(runs: Inline): Inline {
  if (!runs.some((run, index) => index > 0 && startsWithMark(run.text))) return runs;
  const whole: Run[] = [];
  for (const run of runs) {
    const marks = LEADING_MARKS.exec(run.text)?.[0] ?? '';
    const last = whole.at(-1);
    if (marks === '' || last === undefined) {
      whole.push(run);
      continue;
    }
    whole[whole.length - 1] = { ...last, text: (last.text + marks).normalize('NFC') };
    const rest = run.text.slice(marks.length);
    if (rest !== '') whole.push({ ...run, text: rest });
  }
  return whole;
}

function startsWithMark(text: string): boolean {
  return text.charCodeAt(0) >= FIRST_MARK && LEADING_MARKS.test(text);
}
