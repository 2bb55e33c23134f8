import type { Revision } from '#shared/api/desk-api.ts';
import { sameRevision } from './lineage.ts';

export interface FileFactsForRecovery extends Revision {
  readonly savedAt: string;
  readonly savedBy: string;
  /** Where the file had been damaged and was made anew from a version: that version's revision. Else null. */
  readonly restoredFrom: number | null;
}

export interface BackupFacts {
  /** What the text in the backup was based on. */
  readonly base: Revision;
  /** The hash of its own words. */
  readonly contentSha256: string;
  readonly typedAt: string;
  readonly savedBy: string;
}

/**
 * `use-file`: the file holds these words already. `recover`: they were typed after what the file holds. `keep-version`:
 * a later save of the same writer took them in; they go to the versions, to be safe. `keep-both`: the file went
 * another way meanwhile; they become a story of their own.
 */
export type Recovery = 'use-file' | 'recover' | 'keep-version' | 'keep-both';

/** What to do with a crash backup found beside a story's file. Pure. */
export function decideRecovery(file: FileFactsForRecovery, backup: BackupFacts): Recovery {
  if (backup.contentSha256 === file.contentSha256) return 'use-file';
  if (sameRevision(backup.base, file)) return 'recover';
  if (file.restoredFrom !== null && backup.base.revision >= file.restoredFrom) return 'recover';
  const savedSince =
    file.revision > backup.base.revision &&
    file.savedBy === backup.savedBy &&
    Date.parse(file.savedAt) >= Date.parse(backup.typedAt);
  return savedSince ? 'keep-version' : 'keep-both';
}
