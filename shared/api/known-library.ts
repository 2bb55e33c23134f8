/** A library that this person has opened before. */
export interface KnownLibrary {
  /** Names it for `openLibrary` and `forgetLibrary`: SHA-256 of where it lies. */
  readonly libraryId: string;
  /** Its folder's own name, and that of the folder it lies in, to tell two of one name apart. */
  readonly name: string;
  readonly parent: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Whether it is the one that is open. */
  readonly current: boolean;
  /** Whether its folder can be seen now: a stick may be out, a share away. */
  readonly present: boolean;
}

/** Where a person left off in a library. The page fills it in and understands it. */
export interface PlaceLeft {
  /** The story that was open, or null. */
  readonly storyId: string | null;
  /** The caret: a field's name or a block's id, and characters from its beginning. */
  readonly caret: { readonly where: string; readonly offset: number } | null;
  /** How far the page was scrolled, in CSS pixels. */
  readonly scroll: number;
}
