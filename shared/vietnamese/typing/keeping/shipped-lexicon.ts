import { keepList, type Lexicon } from './lexicon.ts';

/** Short forms and names that Vietnamese newsrooms write, never taken for slips of the keys. */
const NEWSROOM_WORDS = ['NSƯT', 'NSƯ', 'TƯ', 'BCHTƯ', 'UBTƯ', 'AFF', 'www'];

export const SHIPPED_LEXICON: Lexicon = {
  isEnglish: () => false,
  keeps: keepList(NEWSROOM_WORDS),
};
