/** What the engine knows of words beyond the rules of spelling. */
export interface Lexicon {
  /**
   * Whether keys, in lower case, are an English word that has to come back though what they show could be Vietnamese
   * by the rules ("class" is no "clá"): never one whose Vietnamese reading anybody writes.
   */
  readonly isEnglish: (keys: string) => boolean;
  /** Whether a word, as shown or as its keys, stays as it is: by the newsroom's list or the person's own. */
  readonly keeps: (word: string) => boolean;
}

/**
 * A list of words to keep: one in lower case holds in any case, one with a capital only as it is written.
 */
export function keepList(words: Iterable<string>): (word: string) => boolean {
  const kept = new Set<string>();
  for (const word of words) kept.add(word.normalize('NFC'));
  return (word) => kept.has(word) || kept.has(word.toLowerCase());
}
