import type { FoundWord, Place } from '../reading-place.ts';
import { LONGEST_SHORT, type MacroTable } from './macro-table.ts';

/** What replaces how much of the text before the caret. */
export interface Expansion {
  readonly before: number;
  readonly text: string;
}

/**
 * The macro that ends at the caret: the run of characters since the last white space, else the word; as it is seen,
 * else as the keys it was typed with (a short form "ddc" is seen as "đc").
 */
export function expandMacro(found: FoundWord, place: Place, macros: MacroTable): Expansion | null {
  const run = /\S*$/.exec(place.before.slice(-LONGEST_SHORT * 2))?.[0] ?? '';
  const word = place.before.slice(place.before.length - found.before);
  for (const short of run === word ? [word] : [run, word]) {
    const text = short === '' ? null : macros.find(short.normalize('NFC'));
    if (text !== null) return { before: short.length, text };
  }
  const keys = found.session?.raw ?? '';
  const text = keys === '' || keys === word ? null : macros.find(keys);
  return text === null ? null : { before: word.length, text };
}
