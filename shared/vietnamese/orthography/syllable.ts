import { partTone, type Tone, withTone } from './letters.ts';
import { readSpelling, type Spelling } from './spelling.ts';
import type { ToneStyle } from './tone-place.ts';

/** A word taken apart: its letters without the tone, the tone, and where the tone stood. */
export interface PartedWord {
  /** Lower case, NFC. */
  readonly letters: string;
  readonly tone: Tone;
  /** Index into `letters`; -1 where there is no tone. */
  readonly toneAt: number;
}

/** @returns null where the word carries more than one tone, so that it is no Vietnamese syllable */
export function partWord(word: string): PartedWord | null {
  let letters = '';
  let tone: Tone = 0;
  let toneAt = -1;
  for (const letter of word.normalize('NFC').toLowerCase()) {
    const parted = partTone(letter);
    if (parted.tone !== 0) {
      if (tone !== 0) return null;
      tone = parted.tone;
      toneAt = letters.length;
    }
    letters += parted.plain;
  }
  return { letters, tone, toneAt };
}

/** Whether a tone may stand on these letters: before a stop only sắc and nặng do. */
export function toneFits({ stop }: Spelling, tone: Tone): boolean {
  return !stop || tone === 1 || tone === 5;
}

/** Whether these letters with this tone are a whole syllable: a stop needs its tone, except in names (Đăk Lăk). */
export function isWhole(spelling: Spelling, tone: Tone): boolean {
  return spelling.whole && (toneFits(spelling, tone) || (spelling.name && tone === 0));
}

/**
 * Whether a word is a syllable by the rules of spelling, in either style of placing the tone. A rule, no dictionary:
 * it takes syllables that nobody says.
 *
 * @param word one word, any case, NFC or NFD
 * @param names whether spellings of names of other tongues count (Đắk, Krông)
 */
export function isSyllable(word: string, names = false): boolean {
  const parted = partWord(word);
  if (parted === null) return false;
  const spelling = readSpelling(parted.letters);
  if (spelling === null || (spelling.name && !names) || !isWhole(spelling, parted.tone)) return false;
  return parted.tone === 0 || parted.toneAt === spelling.toneAt.old || parted.toneAt === spelling.toneAt.new;
}

/**
 * A syllable with its tone mark where the style puts it: hoà → hòa. A word that is no syllable comes back as it is,
 * in NFC.
 */
export function inToneStyle(word: string, style: ToneStyle): string {
  const composed = word.normalize('NFC');
  const parted = partWord(composed);
  if (parted === null || parted.tone === 0 || !isSyllable(composed, true)) return composed;
  const at = readSpelling(parted.letters)?.toneAt[style] ?? parted.toneAt;
  const letters = [...composed].map((letter, index) => {
    const plain = partTone(letter.toLowerCase()).plain;
    const spelled = index === at ? withTone(plain, parted.tone) : plain;
    return letter === letter.toLowerCase() ? spelled : spelled.toUpperCase();
  });
  return letters.join('');
}
