import type { Json } from '../json.ts';
import type { Revision } from './desk-api.ts';

export interface ConflictSide extends Revision {
  /** The article in its stored form. Both sides bear the id of the story they are of. */
  readonly article: Json;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** Two texts of one story, to be merged. */
export interface StoryConflict {
  readonly storyId: string;
  /** The story that the second text was kept as. */
  readonly copyId: string;
  /** What both began from, in its stored form; null where it is not to be had. */
  readonly base: Json | null;
  /** What was kept as the copy, as it now is. */
  readonly mine: ConflictSide;
  /** What the story holds now. */
  readonly theirs: ConflictSide;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export interface ConflictResolution {
  readonly copyId: string;
  /** What was merged: where either side has changed since, nothing is done. */
  readonly mine: Revision;
  readonly theirs: Revision;
  /** The merged article in its stored form, as JSON text, with the id of the story. */
  readonly article: string;
}
