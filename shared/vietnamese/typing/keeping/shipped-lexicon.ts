import { keepList, type Lexicon } from './lexicon.ts';
import { MISREAD_WORDS } from './misread-words.ts';
import { TAKEN_BACK_WORDS } from './taken-back-words.ts';

/** Short forms and names that Vietnamese newsrooms write, never taken for slips of the keys. */
const NEWSROOM_WORDS = ['NSƯT', 'NSƯ', 'TƯ', 'BCHTƯ', 'UBTƯ', 'AFF', 'www'];

const ENGLISH: ReadonlySet<string> = new Set([...MISREAD_WORDS, ...TAKEN_BACK_WORDS]);
const keepsShipped = keepList(NEWSROOM_WORDS);

/** The words that come with the program. */
export const SHIPPED_LEXICON: Lexicon = lexiconWith([]);

/**
 * The same with the person's and the newsroom's own words to keep.
 *
 * @param words NFC; see {@link keepList} for their case
 */
export function lexiconWith(words: readonly string[]): Lexicon {
  const keepsOwn = keepList(words);
  return {
    isEnglish: (keys) => ENGLISH.has(keys),
    keeps: (word) => keepsShipped(word) || keepsOwn(word),
  };
}
