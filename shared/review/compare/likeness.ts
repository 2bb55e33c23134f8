/** What two things are held against each other by, where no id says that they are one. */
export interface Features {
  /** Things of different kinds are never alike. */
  readonly kind: string;
  /** How often each word stands in it. */
  readonly words: ReadonlyMap<string, number>;
  /** Number of all its words. */
  readonly length: number;
  /** What alone makes two of them the same thing, whatever their words: a photo's hash. Empty for most. */
  readonly mark: string;
}

/** Below this two things have too little in common to be one that was changed. */
export const ALIKE = 0.5;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The features of something with these words. */
export function featuresOf(kind: string, text: string, mark = ''): Features {
  const words = new Map<string, number>();
  let length = 0;
  for (const [word] of text.matchAll(WORD)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    length += 1;
  }
  return { kind, words, length, mark };
}

/**
 * How alike two things are, 0 to 1: words in common against all words of both (Sørensen–Dice over multisets). Two
 * without any word are alike, but barely.
 */
export function likeness(left: Features, right: Features): number {
  if (left.kind !== right.kind) return 0;
  if (left.mark !== '' && left.mark === right.mark) return 1;
  const all = left.length + right.length;
  if (all === 0) return left.mark === right.mark ? ALIKE : 0;
  const [few, many] = left.words.size <= right.words.size ? [left, right] : [right, left];
  let common = 0;
  for (const [word, count] of few.words) common += Math.min(count, many.words.get(word) ?? 0);
  return (2 * common) / all;
}

/** The most that two things can be alike by their lengths alone. */
export function likenessAtMost(left: Features, right: Features): number {
  if (left.kind !== right.kind) return 0;
  if (left.mark !== '' && left.mark === right.mark) return 1;
  const all = left.length + right.length;
  return all === 0 ? ALIKE : (2 * Math.min(left.length, right.length)) / all;
}
