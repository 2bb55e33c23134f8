import { hasMarks } from '../vietnamese/folding/spelling.ts';
import { foldedWords, spelledWords } from '../vietnamese/folding/words.ts';

/** The longest query that is looked at, in UTF-16 code units, and the most words of it. */
export const QUERY_LIMITS = { length: 400, words: 24 } as const;

/** What a person typed, as words. */
export interface SearchQuery {
  /** In normal spelling, lower case. */
  readonly spelled: readonly string[];
  /** Without marks. As many as `spelled`. */
  readonly folded: readonly string[];
}

/** Titles only, or everything; by spelling or without marks; side by side or anywhere; the last word whole or begun. */
export interface SearchStage {
  readonly scope: 'title' | 'story';
  readonly form: 'spelled' | 'folded';
  readonly order: 'phrase' | 'anywhere';
  readonly begun: boolean;
}

/** A query's words, none where there is nothing to look for. */
export function searchQuery(text: string): SearchQuery {
  const words = (form: string): string[] => (form === '' ? [] : form.split(' ').slice(0, QUERY_LIMITS.words));
  const cut = text.slice(0, QUERY_LIMITS.length);
  return { spelled: words(spelledWords(cut)), folded: words(foldedWords(cut)) };
}

/**
 * What is looked for, the best first; a story belongs to the first stage that finds it, and within a stage the newest
 * come first. Syllables say little alone, so neighbours come before scattered words; the title before the text; with
 * marks in the query the same spelling before others; the last word as the beginning of one only after it was taken
 * as it stands. Single letters are looked for in titles only.
 */
export function searchStages(query: SearchQuery): readonly SearchStage[] {
  const last = query.folded.at(-1);
  if (last === undefined) return [];
  const marked = query.spelled.some(hasMarks);
  const alone = query.folded.length === 1;
  const ends = [...last].length >= 2 ? [false, true] : [false];
  const scopes = alone && !ends.includes(true) ? (['title'] as const) : (['title', 'story'] as const);
  const forms = marked ? (['spelled', 'folded'] as const) : (['folded'] as const);
  const phrases = scopes.flatMap((scope) =>
    forms.flatMap((form) => ends.map((begun): SearchStage => ({ scope, form, order: 'phrase', begun }))),
  );
  if (alone) return phrases;
  const anywhere = ends.map(
    (begun): SearchStage => ({ scope: 'story', form: 'folded', order: 'anywhere', begun }),
  );
  return [...phrases, ...anywhere];
}

/** From so many words on a query is a sentence that somebody remembers or has copied. */
const SENTENCE = 5;

/**
 * Whether scattered words are worth looking for after the phrases: not where a long query was found as it stands. It
 * would be stories that share its common words, and the search that takes longest.
 */
export function looksAnywhere({ folded }: SearchQuery, phrasesFound: number): boolean {
  return folded.length < SENTENCE || phrasesFound === 0;
}

/**
 * What to look for where a query finds nothing and its last word is one letter, the next word being typed: the words
 * before it. Null where there is no such thing.
 */
export function withoutLastLetter({ spelled, folded }: SearchQuery): SearchQuery | null {
  const last = folded.at(-1);
  if (last === undefined || folded.length < 2 || [...last].length > 1) return null;
  return { spelled: spelled.slice(0, -1), folded: folded.slice(0, -1) };
}

/** Whether a folded word is one of the query's: the last of those may stand for the beginning of one. */
export function isQueryWord(word: string, { folded }: SearchQuery): boolean {
  const last = folded.at(-1) ?? '';
  return folded.includes(word) || ([...last].length >= 2 && word.startsWith(last));
}
