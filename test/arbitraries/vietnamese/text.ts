import fc from 'fast-check';
import { printedAs } from './casing.ts';
import type { Method } from './methods.ts';
import { type Order, ordersOf } from './orders.ts';
import { PRINTED_SYLLABLES } from './printed-syllables.ts';
import { SYLLABLES, type Syllable } from './syllables.ts';

/** Random Vietnamese text and random keys, for properties. */

const BETWEEN = [
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '; ',
  ': ',
  ' – ',
  '… ',
  '! ',
  '? ',
  ' (',
  ') ',
  ' “',
  '” ',
  '/',
  '-',
  '&',
];
const FIGURES = ['2019', '1,41%', '23-4', '1.076.550', '23/02/2026'];

function syllables(list: readonly Syllable[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...list), fc.constantFrom('lower' as const, 'lower' as const, 'title' as const))
    .map(([{ text }, casing]) => printedAs(casing, text));
}

function textOf(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 9, arbitrary: words },
    { weight: 1, arbitrary: fc.constantFrom(...FIGURES) },
  );
  // Figures stand alone, or VNI would read them as marks.
  const step = fc
    .tuple(word, fc.constantFrom(...BETWEEN))
    .map(([first, between]) => (/\d/u.test(first) ? ` ${first} ` : first + between));
  return fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => steps.join(''));
}

/** Text of syllables that newspapers use. */
export const printedText: fc.Arbitrary<string> = textOf(syllables(PRINTED_SYLLABLES));
/** Text of any legal syllables, most of which no dictionary has. */
export const legalText: fc.Arbitrary<string> = textOf(syllables(SYLLABLES.old));

export function orderArbitrary(method: Method): fc.Arbitrary<Order> {
  return fc.constantFrom(...Object.values(ordersOf(method)));
}

const KEYS: Readonly<Record<Method, string>> = {
  telex: 'aeiouyaeiouybcdghklmnpqtvsfrxjzwdAEOUDW',
  'simple-telex': 'aeiouyaeiouybcdghklmnpqtvsfrxjzwdAEOUDW',
  vni: 'aeiouyaeiouybcdghklmnpqtvd1234567890AEOUD',
  viqr: "aeiouyaeiouybcdghklmnpqtvd'`?~.^+(AEOUD",
};

/** The keys of one word, however senseless. */
export function wordKeys(method: Method): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...KEYS[method]), minLength: 1, maxLength: 9 });
}

/** Any keys, words and breaks mixed. */
export function anyKeys(method: Method): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...KEYS[method], ' ', ' ', ',', '!', '5', '-'), maxLength: 24 });
}
