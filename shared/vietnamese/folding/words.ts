import { BETWEEN_WORDS, characterTables, LONG_WAY } from './characters.ts';
import { fold } from './fold.ts';
import { newToneStyle, normalSpelling } from './spelling.ts';

/**
 * Words as they are searched for: in Vietnamese the syllables. A word begins with a letter or a digit and goes on with
 * letters, digits and marks; everything else stands between words.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Where a word stands in a text, in UTF-16 code units; `end` is the one after it. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

export function wordSpans(text: string): WordSpan[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/**
 * A text's words, folded (see {@link fold}), with single spaces between them and none around. As many words as the
 * text has.
 */
export function foldedWords(text: string): string {
  return fastWords(text, characterTables().folded) ?? joinedWords(text, fold);
}

/** A text's words in normal spelling (see {@link normalSpelling}), with single spaces between them. */
export function spelledWords(text: string): string {
  const fast = fastWords(text, characterTables().lower);
  return fast === null ? joinedWords(text, normalSpelling) : newToneStyle(fast);
}

function joinedWords(text: string, form: (word: string) => string): string {
  return (text.match(WORD) ?? []).map(form).join(' ');
}

const SPACE = 0x20;
/** Code units made into text at once: more would not fit among a function's arguments. */
const PIECE = 4096;

/** Used again for every text: a fresh one each time is most of the work. */
let units = new Uint16Array(PIECE);

/** By a table of characters; null where one of them is not in it. */
function fastWords(text: string, table: Uint16Array): string | null {
  if (units.length < text.length) units = new Uint16Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = table[text.charCodeAt(at)] ?? LONG_WAY;
    if (unit === LONG_WAY) return null;
    if (unit !== BETWEEN_WORDS) units[length++] = unit;
    else if (length > 0 && units[length - 1] !== SPACE) units[length++] = SPACE;
  }
  if (length > 0 && units[length - 1] === SPACE) length -= 1;
  let words = '';
  for (let at = 0; at < length; at += PIECE) {
    const piece = units.subarray(at, Math.min(length, at + PIECE));
    // Many times faster than spreading the array.
    words += String.fromCharCode.apply(null, piece as unknown as number[]);
  }
  return words;
}
