/** What is known when a character is about to be typed into the running text. */
export interface TypedCharacter {
  readonly character: string;
  /** The character before the caret in its block; empty at the block's start. */
  readonly before: string;
  /** The caret is where the character typed before left it. */
  readonly continuing: boolean;
}

/**
 * How a typed character joins the undo history, so that undo takes back a whole word: the first letter of a word
 * starts a step, its other letters and the space or mark after it belong to it.
 *
 * @returns `default` leaves the decision to the editor's own rule (a letter put into a word typed long ago)
 */
export function wordStep({ character, before, continuing }: TypedCharacter): 'push' | 'merge' | 'default' {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  if (letter.test(character) && !letter.test(before)) return 'push';
  return continuing ? 'merge' : 'default';
}
