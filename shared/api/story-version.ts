import type { Json } from '../json.ts';
import type { Revision } from './desk-api.ts';

/**
 * Why a version was kept. By itself: `interval`, the file's content before it was overwritten; `conflict`, the same
 * where two had written, and `conflict-base`, what both began from; `backup`, a crash backup that the file had left
 * behind; `discarded`, a recovered text turned down; `before-restore` and `restored`, either side of a restoring;
 * `merged`, of two texts one. By a person: `milestone`. By a step of the work: `submitted`, `returned`, `approved`,
 * `received` (out of a review package), `exported`. `other` is a later program's.
 */
export const VERSION_REASONS = [
  'interval',
  'conflict',
  'conflict-base',
  'backup',
  'discarded',
  'before-restore',
  'restored',
  'merged',
  'milestone',
  'submitted',
  'returned',
  'approved',
  'received',
  'exported',
  'other',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A line of a story's history. */
export interface StoryVersion {
  /** SHA-256 of the version's bytes. */
  readonly versionId: string;
  /** When it was kept; when its text was written and by whom. ISO 8601, UTC. */
  readonly keptAt: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly reason: VersionReason;
  /** What a person wrote about a milestone, or ''. */
  readonly note: string;
  /** "Chữ" of its text; null where that is not known any more. */
  readonly words: number | null;
  readonly revision: number;
  readonly contentSha256: string;
  /** The versions it follows; two of a merge. */
  readonly parents: readonly string[];
  /** Of a restoring: the version put back. */
  readonly restoredFrom: string | null;
  /** False once its text was thinned away: then only this line is left. */
  readonly readable: boolean;
}

export interface StoryHistory {
  /** Newest first. */
  readonly versions: readonly StoryVersion[];
  /** Files among the versions whose bytes are not those of their name; they are left as they are. */
  readonly damaged: number;
}

export interface VersionContent {
  readonly version: StoryVersion;
  /** The article in its stored form. */
  readonly article: Json;
}

/** What the file of a story holds, read without opening the story. */
export interface SavedStory extends Revision {
  /** The article in its stored form. */
  readonly article: Json;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
}
