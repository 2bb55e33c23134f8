import type { Tone } from '../../orthography/letters.ts';

/** What a key can do to the word before the caret. The kinds are also what repeating a key makes literal. */
export type Rule =
  /** Gives the syllable a tone. */
  | { readonly kind: 'tone'; readonly tone: Tone }
  /** Takes the tone away. */
  | { readonly kind: 'clear' }
  /** a e o → â ê ô, for the letters named. */
  | { readonly kind: 'circumflex'; readonly letters: string }
  /** a → ă, o u → ơ ư, for the letters named. */
  | { readonly kind: 'hook'; readonly letters: string }
  /** d → đ. */
  | { readonly kind: 'stroke' }
  /** A letter of its own: w for ư, [ for ơ. `capital` where the key cannot show the case by itself. */
  | { readonly kind: 'letter'; readonly letter: string; readonly capital?: boolean };

/** What repeating a key makes literal for the rest of the word; `quick` are the doubled letters of Quick Telex. */
export type Kind = Exclude<Rule['kind'], 'clear'> | 'quick';

/**
 * A typing method: for each key, in lower case, what it may do, the first that applies. A key that is not named, or of
 * which nothing applies, is a letter or a sign like any other.
 */
export interface KeyTable {
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  /** The key that makes the next one literal. */
  readonly literalKey: string | null;
}
