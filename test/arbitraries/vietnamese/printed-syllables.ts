import { readdirSync, readFileSync } from 'node:fs';
import { syllableOf } from './keys-of-text.ts';
import type { Syllable } from './syllables.ts';

/** The syllables that real newspaper stories use, read from the stories among the fixtures. */

const FOLDERS = [
  new URL('../../fixtures/importing/', import.meta.url),
  new URL('../../fixtures/seed/', import.meta.url),
];

function wordsIn(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('utf16'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC').toLowerCase())
    .flatMap((text) => text.match(/\p{L}+/gu) ?? []);
}

/** Each once, in the order in which they first appear. */
export const PRINTED_SYLLABLES: readonly Syllable[] = [...new Set(FOLDERS.flatMap(wordsIn))].flatMap(
  (word) => syllableOf(word) ?? [],
);
