import { typedAs } from './casing.ts';
import { takeApart, withoutTones } from './letters.ts';
import { isTelex, type Method, shapeKey, toneKey } from './methods.ts';
import { type Order, ordersOf } from './orders.ts';
import type { Stroke } from './strokes.ts';
import { SYLLABLES, type Syllable } from './syllables.ts';

/** Keys for a whole text: syllables in a chosen order, everything else letter by letter, escaped where needed. */

const BY_TEXT: ReadonlyMap<string, Syllable> = new Map(
  [...SYLLABLES.new, ...SYLLABLES.old].map((syllable) => [syllable.text, syllable]),
);

/** The legal syllable that a word spells, in either tone style and any case. */
export function syllableOf(word: string): Syllable | undefined {
  return BY_TEXT.get(word.toLowerCase());
}

/** A word's letters with its own capitals; marks are capital where the whole word is. */
function inCaseOf(word: string, strokes: readonly Stroke[]): string {
  const letters = [...word];
  const shouted = letters.length > 1 && word === word.toUpperCase();
  if (shouted) return typedAs('upper', strokes);
  return strokes
    .map(({ key, letter }) => {
      const own = letter === undefined ? undefined : letters[letter];
      return own !== undefined && own !== own.toLowerCase() ? key.toUpperCase() : key;
    })
    .join('');
}

/** Letter by letter, every mark by its letter: abbreviations and names such as LĐTB, NSƯT, Đắk. */
function letterByLetter(word: string, method: Method): string {
  return [...word]
    .map((letter) => {
      const { base, shape, tone } = takeApart(letter);
      const mark = shapeKey(method, base, shape) + toneKey(method, tone);
      return base + (base === base.toLowerCase() ? mark : mark.toUpperCase());
    })
    .join('');
}

/** Whether Telex would read a key of this unmarked word as a mark. */
function looksMarked(word: string, method: Method): boolean {
  if (!isTelex(method)) return /d.*d/iu.test(word) && method === 'viqr';
  return /w|[aeiouy].*[sfrxjz]|a.*a|e.*e|o.*o|d.*d/iu.test(word);
}

/** Esc gives the keys back as typed: how a person keeps a foreign word. */
const ESCAPE = '⎋';

function keysOfWord(word: string, method: Method, order: Order): string {
  const syllable = syllableOf(word);
  if (syllable !== undefined) {
    const strokes = order(syllable, method) ?? ordersOf(method)['tone last']?.(syllable, method) ?? [];
    return inCaseOf(word, strokes);
  }
  const plain =
    withoutTones(word) === word && [...word].every((letter) => takeApart(letter).shape === 'plain');
  return letterByLetter(word, method) + (plain && looksMarked(word, method) ? ESCAPE : '');
}

/** VIQR's marks are punctuation: after a vowel a backslash keeps them what they are. */
function keysBetween(text: string, before: string, method: Method): string {
  if (method !== 'viqr') return text;
  const touches = /[aeiouy]$/iu.test(takeApart(before.slice(-1)).base);
  const keys = text.replaceAll('\\', '\\\\');
  return touches && /^['`?~.^+*(]/u.test(text) ? `\\${keys}` : keys;
}

/**
 * The keys that give `text` (NFC) in `method`, each syllable typed in `order` (the tone last when none is given or
 * the order does not touch it). The text may hold foreign words, figures and punctuation, but no VNI digits inside
 * words.
 */
export function keysOfText(text: string, method: Method, order?: Order): string {
  const usual: Order = order ?? ordersOf(method)['tone last'] ?? (() => undefined);
  const pieces = text.split(/(\p{L}+)/u);
  return pieces
    .map((piece, at) =>
      at % 2 === 1 ? keysOfWord(piece, method, usual) : keysBetween(piece, pieces[at - 1] ?? '', method),
    )
    .join('');
}
