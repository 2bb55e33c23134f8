import type { Kind } from './methods/method.ts';
import { NO_WORD, readWord, type Word } from './word.ts';

/**
 * The kinds of keys that became literal because their mark was taken back by repeating the key, each with the word's
 * length then: deleting back before it ends it.
 */
export type Literals = Readonly<Partial<Record<Kind, number>>>;

export const NO_LITERALS: Literals = {};

/** What stood before a word when its first letter was typed. */
export interface WordStart {
  /** The word finished just before, for Backspace over its sign. */
  readonly finished: { readonly session: Session; readonly sign: string } | null;
  /** The key before was the one that makes the next literal. */
  readonly literalNext: boolean;
  /** A letter was deleted here: the next one is taken in the case it is typed in. */
  readonly ownCase: boolean;
}

/**
 * What is known of the word before the caret beyond its text: the keys it was typed with. Belongs to the place the
 * last key left; whoever moves the caret or changes the text by other means drops it.
 */
export interface Session {
  /** The word as the keys made it. */
  readonly word: Word;
  /** What stands on the page for it: the word spelled, or its keys. */
  readonly text: string;
  /** The keys, as typed. */
  readonly raw: string;
  /** For each key of `raw`, the letter it made or marked, as a character code; a tone belongs to {@link TONE_OWNER}. */
  readonly owners: string;
  /** What the last key did, where it made a mark. */
  readonly last: Kind | null;
  /** One of the horns of ươ was added without a key; a later key for it changes nothing. */
  readonly implied: boolean;
  /** {@link NO_LITERALS} where nothing was taken back. */
  readonly literals: Literals;
  /** Why the keys are shown instead of the word; `chosen`: the person asked for the word. */
  readonly keys: 'no' | 'restored' | 'escaped' | 'chosen';
  readonly start: WordStart;
}

/** Above any index of a letter. */
export const TONE_OWNER = String.fromCharCode(99);

export function ownerOf(letter: number): string {
  return String.fromCharCode(letter);
}

const NO_START: WordStart = { finished: null, literalNext: false, ownCase: false };

export const NEW_SESSION: Session = {
  word: NO_WORD,
  text: '',
  raw: '',
  owners: '',
  last: null,
  implied: false,
  literals: NO_LITERALS,
  keys: 'no',
  start: NO_START,
};

/** No word yet, after what `start` names. */
export function emptySession(start: Partial<WordStart>): Session {
  return { ...NEW_SESSION, start: { ...NO_START, ...start } };
}

/** A word that stood there before: its own letters are taken for its keys. Null where it is no word to work on. */
export function sessionOfText(text: string): Session | null {
  if (text === '') return NEW_SESSION;
  const word = readWord(text);
  if (word === null) return null;
  let owners = '';
  for (let index = 0; index < text.length; index += 1) owners += ownerOf(index);
  return { ...NEW_SESSION, word, text, raw: text, owners };
}
