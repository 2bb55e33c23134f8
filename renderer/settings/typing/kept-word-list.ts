import {
  type KeptWordFault,
  keptWordFault,
  MOST_KEPT_WORDS,
} from '#shared/vietnamese/typing/keeping/kept-words.ts';
import { foldSearch } from '../../commands/fold-search.ts';

/** How many words are shown at once; of a longer list those that what is being typed could mean. */
export const MOST_SHOWN = 200;

export type AddedWord =
  | { readonly kind: 'added'; readonly words: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: KeptWordFault | 'known' | 'full'; readonly word: string };

/** A word put on the list; it may be typed in any normal form, with spaces round it. */
export function withWord(words: readonly string[], typed: string): AddedWord {
  const word = typed.trim().normalize('NFC');
  const fault = keptWordFault(word);
  if (fault !== null) return { kind: 'refused', reason: fault, word };
  if (words.includes(word)) return { kind: 'refused', reason: 'known', word };
  if (words.length >= MOST_KEPT_WORDS) return { kind: 'refused', reason: 'full', word };
  return { kind: 'added', words: [...words, word] };
}

export interface ShownWords {
  readonly words: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** The words to show, in the order of the dictionary. A list too long to show whole is searched for `typed`. */
export function shownWords(words: readonly string[], typed: string): ShownWords {
  const sought = foldSearch(typed.trim());
  const found = words.length > MOST_SHOWN ? words.filter((word) => foldSearch(word).includes(sought)) : words;
  const sorted = [...found].sort(new Intl.Collator('vi').compare);
  return { words: sorted.slice(0, MOST_SHOWN), more: Math.max(0, sorted.length - MOST_SHOWN) };
}
