import type { Tone } from '../../orthography/letters.ts';
import { toneFits } from '../../orthography/syllable.ts';
import type { Kind } from '../methods/method.ts';
import type { TypingSettings } from '../typing-settings.ts';
import { spellingOf, type Word } from '../word.ts';

/** The word a key is typed into. */
export interface Target {
  readonly word: Word;
  /** How many of its letters stand before the caret. */
  readonly caret: number;
  /** What the key before did, where it made a mark. */
  readonly last: Kind | null;
  readonly implied: boolean;
  /** A mark may stand anywhere later than its letter. */
  readonly free: boolean;
  readonly settings: TypingSettings;
}

/** What a key makes of the word. */
export interface Marking {
  readonly word: Word;
  /**
   * `undone`: the mark is taken back and the key is still to be typed; `inserted`: a letter was put at the caret;
   * `absorbed`: the mark had been there by itself.
   */
  readonly effect: 'marked' | 'undone' | 'inserted' | 'absorbed';
  /** The letter that the key belongs to; null for the tone. */
  readonly owner: number | null;
  readonly implied: boolean;
}

export function marked(word: Word, owner: number | null, implied = false): Marking {
  return { word, effect: 'marked', owner, implied };
}

/** Whether letters with a tone can still become a Vietnamese syllable. */
export function reaches(letters: string, tone: Tone, { word, settings }: Target): boolean {
  const spelling = spellingOf(letters, word.capitals, settings);
  return spelling !== null && (tone === 0 || toneFits(spelling, tone));
}

/** A mark that stands may be taken back by its key where the word is Vietnamese, or right after it was made. */
export function mayUndo(kind: Kind, target: Target): boolean {
  return target.last === kind || reaches(target.word.letters, target.word.tone, target);
}

/** Capitals only, in letters that are no syllable: NSUWT, LDDTBXH. */
export function isInitials(target: Target): boolean {
  const { letters, capitals, tone } = target.word;
  return letters.length > 1 && capitals === 2 ** letters.length - 1 && !reaches(letters, tone, target);
}
