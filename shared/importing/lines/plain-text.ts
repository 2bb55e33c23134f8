import type { ListItem } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { countWords } from '#shared/article/text.ts';
import { cleanLine, withoutInvisible } from '../clean-text.ts';
import { linePiece, type Piece } from '../piece.ts';
import { linkedRuns } from './linked-runs.ts';

/** A text wrapped by hand has lines of about this many characters. */
const WRAPPED = { shortest: 45, longest: 110, spread: 30 } as const;
/** Entries longer than this, on average, are paragraphs that open with a dash: an interview's answers. */
const ENTRY_WORDS = 40;

const BULLET = /^([•*·▪‣●○+–-])\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

/** The lines of a text, none of them empty, lists gathered into blocks. Lines wrapped by hand are joined again. */
export function plainTextPieces(text: string, newId: NewId): Piece[] {
  const lines = storyLines(text);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    // The first line is the headline, whatever it opens with.
    const list = at === 0 ? null : (listAt(lines, at, BULLET) ?? listAt(lines, at, NUMBER));
    if (list === null) {
      const line = lines[at] ?? '';
      pieces.push(linePiece(line, linkedRuns(line)));
      at += 1;
    } else {
      const items = list.entries.map(
        (entry): ListItem => ({ id: newId(), content: linkedRuns(entry), nested: null }),
      );
      pieces.push({ kind: 'block', block: { type: 'list', id: newId(), ordered: list.ordered, items } });
      at += list.entries.length;
    }
  }
  return pieces;
}

/** The lines of a text that hold something, cleaned. */
export function storyLines(text: string): string[] {
  return withoutInvisible(text)
    .split(/\n[^\S\n]*\n/)
    .flatMap((chunk) => unwrapped(chunk.split('\n').map(cleanLine).filter(Boolean)));
}

/**
 * Joins the lines of a paragraph that was wrapped by hand: all but the last of nearly one length, and one of them
 * at least going on in lower case.
 */
function unwrapped(lines: readonly string[]): string[] {
  const full = lines.slice(0, -1).map((line) => line.length);
  const goesOn = lines.slice(1).some((line) => /^\p{Ll}/u.test(line));
  const even =
    full.length > 0 &&
    Math.min(...full) >= WRAPPED.shortest &&
    Math.max(...full) <= WRAPPED.longest &&
    Math.max(...full) - Math.min(...full) <= WRAPPED.spread;
  const marked = lines.slice(1).some((line) => BULLET.test(line) || NUMBER.test(line));
  return goesOn && even && !marked ? [lines.join(' ')] : [...lines];
}

function listAt(
  lines: readonly string[],
  start: number,
  marker: RegExp,
): { entries: string[]; ordered: boolean } | null {
  const first = marker.exec(lines[start] ?? '')?.[1];
  if (first === undefined || (marker === NUMBER && first !== '1')) return null;
  const entries: string[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = marker.exec(line);
    const expected = marker === NUMBER ? String(entries.length + 1) : first;
    if (found?.[1] !== expected) break;
    entries.push(line.slice(found[0].length));
  }
  const words = entries.reduce((sum, entry) => sum + countWords(entry), 0);
  const talk = entries.some((entry) => entry.endsWith('?')) || words / entries.length > ENTRY_WORDS;
  return entries.length < 2 || (talk && marker === BULLET) ? null : { entries, ordered: marker === NUMBER };
}
