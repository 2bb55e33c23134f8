export const LONGEST_KEPT_WORD = 64;
/** How many a list holds. */
export const MOST_KEPT_WORDS = 10_000;

/** Why a word can't be put on the list of words that stay as they are. */
export const KEPT_WORD_FAULTS = ['missing', 'spaces', 'too-long'] as const;
export type KeptWordFault = (typeof KEPT_WORD_FAULTS)[number];

/** @returns null where nothing is wrong: one word, no white space or hidden signs, NFC */
export function keptWordFault(word: string): KeptWordFault | null {
  if (word === '') return 'missing';
  if (/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(word)) return 'spaces';
  return [...word].length > LONGEST_KEPT_WORD ? 'too-long' : null;
}

/** A list of words to keep, and the lines that hold none. */
export interface KeptWordList {
  /** NFC, each once. */
  readonly words: readonly string[];
  /** The first line is 1. */
  readonly refused: readonly { readonly line: number; readonly reason: KeptWordFault }[];
}

/** Reads words to keep, one a line; empty lines count for nothing. */
export function readKeptWords(content: string): KeptWordList {
  const words = new Set<string>();
  const refused: { line: number; reason: KeptWordFault }[] = [];
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const word = line.trim().normalize('NFC');
    if (word === '') continue;
    const reason = keptWordFault(word);
    if (reason === null) words.add(word);
    else refused.push({ line: index + 1, reason });
  }
  return { words: [...words], refused };
}
