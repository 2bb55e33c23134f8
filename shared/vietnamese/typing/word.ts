import { partTone, type Tone, withTone } from '../orthography/letters.ts';
import { readSpelling, type Spelling } from '../orthography/spelling.ts';
import { toneFits } from '../orthography/syllable.ts';
import type { ToneStyle } from '../orthography/tone-place.ts';

/**
 * The word round the caret, taken apart so that a mark or tone can be put on it: what is seen is `spell(word)`.
 */
export interface Word {
  /** Lower case, NFC, without the tone; one UTF-16 unit a letter. */
  readonly letters: string;
  readonly tone: Tone;
  /** Index of the letter that carries the tone; -1 where there is none. */
  readonly toneAt: number;
  /** Bit i is set where letter i is a capital. */
  readonly capitals: number;
}

export const NO_WORD: Word = { letters: '', tone: 0, toneAt: -1, capitals: 0 };

/** The bits of `capitals`. */
const LONGEST = 31;
const LETTER = /^[a-zà-öø-ỹ]$/;

/**
 * @param text letters, NFC
 * @returns null where the text is no word that an engine for Vietnamese can work on (two tones, other scripts, longer
 *   than 31 letters)
 */
export function readWord(text: string): Word | null {
  if (text.length > LONGEST) return null;
  let letters = '';
  let tone: Tone = 0;
  let toneAt = -1;
  let capitals = 0;
  for (let index = 0; index < text.length; index += 1) {
    const seen = text.charAt(index);
    const lower = seen.toLowerCase();
    if (lower.length !== 1 || !LETTER.test(lower)) return null;
    if (lower !== seen) capitals |= 1 << index;
    const parted = partTone(lower);
    if (parted.tone !== 0) {
      if (tone !== 0) return null;
      tone = parted.tone;
      toneAt = index;
    }
    letters += parted.plain;
  }
  return { letters, tone, toneAt, capitals };
}

/** The word as it is seen. */
export function spell({ letters, tone, toneAt, capitals }: Word): string {
  const toned =
    tone === 0
      ? letters
      : letters.slice(0, toneAt) + withTone(letters.charAt(toneAt), tone) + letters.slice(toneAt + 1);
  if (capitals === 0) return toned;
  let text = '';
  for (let index = 0; index < toned.length; index += 1) {
    const letter = toned.charAt(index);
    text += (capitals >> index) & 1 ? letter.toUpperCase() : letter;
  }
  return text;
}

/** Which spellings beyond the ordinary count as Vietnamese. */
export interface Allowances {
  /** Names of other tongues, where the word has a capital. */
  readonly names: boolean;
  /** Words that begin with f j w z. */
  readonly foreignOnsets: boolean;
}

/** The word's spelling by the rules; null where it is no beginning of a Vietnamese syllable. */
export function spellingOf(letters: string, capitals: number, allowed: Allowances): Spelling | null {
  const spelling = allowed.foreignOnsets ? spellingWithAnyOnset(letters) : readSpelling(letters);
  return spelling?.name && !(allowed.names && capitals & 1) ? null : spelling;
}

/** A foreign onset takes the rimes that h takes. */
function spellingWithAnyOnset(letters: string): Spelling | null {
  return readSpelling(letters.replace(/^[fjwz]/, 'h'));
}

/** Whether the word is the beginning of a Vietnamese syllable or name. */
export function isBeginning({ letters, tone }: Word): boolean {
  const spelling = readSpelling(letters);
  return spelling !== null && (tone === 0 || toneFits(spelling, tone));
}

/** The word with other letters, the tone put where those carry it. As many letters as before. */
export function withLetters(word: Word, letters: string, style: ToneStyle): Word {
  return replaced({ ...word, letters }, style);
}

/** The word with one letter more before index `at`. */
export function withInserted(
  word: Word,
  at: number,
  letter: string,
  capital: boolean,
  style: ToneStyle,
): Word {
  const below = (1 << at) - 1;
  const capitals = (word.capitals & below) | ((word.capitals & ~below) << 1) | (capital ? 1 << at : 0);
  const atEnd = at === word.letters.length;
  const letters = atEnd ? word.letters + letter : word.letters.slice(0, at) + letter + word.letters.slice(at);
  if (word.tone === 0) return { letters, tone: 0, toneAt: -1, capitals };
  return replaced(
    { letters, tone: word.tone, toneAt: word.toneAt + (word.toneAt >= at ? 1 : 0), capitals },
    style,
  );
}

/** The word without letter `at`: a tone that stands on it goes with it, any other finds its new place. */
export function withRemoved(word: Word, at: number, style: ToneStyle): Word {
  const below = (1 << at) - 1;
  const capitals = (word.capitals & below) | ((word.capitals >> 1) & ~below);
  const letters = word.letters.slice(0, at) + word.letters.slice(at + 1);
  if (word.tone === 0 || word.toneAt === at) return { letters, tone: 0, toneAt: -1, capitals };
  return replaced(
    { letters, tone: word.tone, toneAt: word.toneAt - (word.toneAt > at ? 1 : 0), capitals },
    style,
  );
}

/** The word with another tone; null where it has no vowel to carry one. */
export function withToneSet(word: Word, tone: Tone, style: ToneStyle): Word | null {
  if (tone === 0) return { ...word, tone, toneAt: -1 };
  const at = spellingWithAnyOnset(word.letters)?.toneAt[style] ?? -1;
  return at < 0 ? null : { ...word, tone, toneAt: at };
}

/** Letters that are no syllable (yet) keep their tone where it was. */
function replaced(word: Word, style: ToneStyle): Word {
  if (word.tone === 0) return word;
  const at = spellingWithAnyOnset(word.letters)?.toneAt[style] ?? -1;
  return at < 0 || at === word.toneAt ? word : { ...word, toneAt: at };
}
