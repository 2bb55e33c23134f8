import { takeApart } from './letters.ts';
import { isTelex, type Method, shapeKey, toneKey } from './methods.ts';
import type { Syllable } from './syllables.ts';

/** A key that is no letter of its own: it marks, and is typed once the letter number `after` stands. */
export interface MarkStroke {
  readonly key: string;
  readonly after: number;
}

/** One key as typed; `letter` is the number of the letter that it puts on the page, if it does. */
export interface Stroke {
  readonly key: string;
  readonly letter?: number;
}

/** The u and o of ươ, or nothing: one key can mark both. */
export function hornPair(of: Syllable): number | undefined {
  const at = of.letters.join('').indexOf('ươ');
  return at < 0 ? undefined : at;
}

/** A mark with the first and the last letter after which its key may be typed. */
export interface Mark {
  readonly key: string;
  readonly from: number;
}

/** The marks of the letters, pairs left out: each with the letter that it belongs to. */
export function shapeMarks(of: Syllable, method: Method): readonly Mark[] {
  const pair = hornPair(of);
  return of.letters.flatMap((letter, at) => {
    const { base, shape } = takeApart(letter);
    const inPair = pair !== undefined && (at === pair || at === pair + 1);
    return shape === 'plain' || inPair ? [] : [{ key: shapeKey(method, base, shape), from: at }];
  });
}

/** In Telex the rimes oong and ooc need a third o, or the first two would be ô. */
export function doubledO(of: Syllable, method: Method): number | undefined {
  if (!isTelex(method) || of.spelling.rime.nucleus !== 'oo') return undefined;
  return of.letters.lastIndexOf('o');
}

/** The first vowel that can hold a tone while the syllable grows: not the u of qu, but the i of gi. */
export function firstVowel(of: Syllable): number {
  const { onset } = of.spelling;
  if (onset === 'gi') return 1;
  return doubledO(of, 'telex') ?? onset.length;
}

/** The last vowel of the syllable. */
export function lastVowel(of: Syllable): number {
  return of.letters.findLastIndex((letter) => /[aeiouy]/u.test(takeApart(letter).base));
}

/** Lays marks between the letters; marks after the same letter keep the order in which they are given. */
export function lay(of: Syllable, method: Method, marks: readonly MarkStroke[]): readonly Stroke[] {
  const third = doubledO(of, method);
  return of.letters.flatMap((letter, at) => [
    // The second o marks the first (ô); the third takes that back and is the letter.
    ...(third === at ? [{ key: 'o' }] : []),
    { key: takeApart(letter).base, letter: at },
    ...marks.filter(({ after }) => after === at).map(({ key }) => ({ key })),
  ]);
}

export function tone(of: Syllable, method: Method, after: number): readonly MarkStroke[] {
  const key = toneKey(method, of.tone);
  return key === '' ? [] : [{ key, after }];
}
