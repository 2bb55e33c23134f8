/** Who is who in a merge: `mine` is the story on this desk, `theirs` the one that came in. */
export type Side = 'mine' | 'theirs';

/** How a conflict is settled; `both` keeps the one and a copy of the other. */
export type Choice = Side | 'both';

export type ConflictReason =
  /** Changed on both sides, and not alike. */
  | 'both-changed'
  /** One side took it out, the other changed it. */
  | 'deleted-and-changed'
  /** There is no common base to tell who changed what, and the two differ. */
  | 'both-differ'
  /** There is no common base, and only one side has it: put in here or taken out there. */
  | 'only-one-has';

/** A field that is one thing as a whole. */
export type WholeField =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'section'
  | 'status'
  | 'publishedAt'
  | 'embargoUntil'
  | 'byline';

/** A list whose entries are merged one by one. `extra`: fields of a later version, by their names. */
export type MergedList = 'body' | 'tags' | 'sources' | 'related' | 'toConfirm' | 'extra';

/** Where in the story a conflict stands. `id` is that of the entry (a tag's words, a later field's name). */
export type ConflictPlace =
  | { readonly kind: 'field'; readonly field: WholeField }
  | { readonly kind: 'entry'; readonly list: MergedList; readonly id: string };

/** Something only a person can decide, with everything needed to show and to decide it, by value. */
export interface Conflict<Value = unknown> {
  /** The same for the same merge; opaque. */
  readonly id: string;
  readonly place: ConflictPlace;
  readonly reason: ConflictReason;
  /** Null where it is not there, or there is no base. */
  readonly base: Value | null;
  readonly mine: Value | null;
  readonly theirs: Value | null;
  /** The side to show first: of a deletion and a change, the change. */
  readonly shownFirst: Side;
  /** What may be answered, in the order to offer it. */
  readonly choices: readonly Choice[];
}
