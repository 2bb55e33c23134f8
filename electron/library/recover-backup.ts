import type { Failure } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import type { Backup } from './backups.ts';
import { keepBoth } from './conflicts/keep-both.ts';
import { decideRecovery } from './decide-recovery.ts';
import { keepAsOwnStory } from './keep-as-own.ts';
import { sameRevision } from './lineage.ts';
import { storageFailure } from './storage-error.ts';
import { newestVersionOf, type StoryContext } from './story-context.ts';
import { keepVersion, type VersionedText } from './versions.ts';

export interface Recovered {
  /** The backup that takes the file's place on the page. */
  readonly backup: Backup | null;
  /** The text went into a story of its own: its conflict. */
  readonly notice: Failure | null;
  /** Set where the text could not be put away: then nothing may be typed that would take its place. */
  readonly blocked: Failure | null;
}

const NOTHING: Recovered = { backup: null, notice: null, blocked: null };

/** Settles what becomes of a crash backup when its story is opened. Nothing of it is dropped before it is kept. */
export async function recoverBackup(
  context: StoryContext,
  bundle: string,
  file: StoryFile & { readonly restoredFrom: number | null },
  backup: Backup | null,
  opening: { readonly writable: boolean; readonly order: number },
): Promise<Recovered> {
  if (backup === null) return NOTHING;
  const { storyId } = backup;
  const { writable, order } = opening;
  const decision = decideRecovery(file, backup);
  const newer = file.format > ARTICLE_FORMAT;
  try {
    if (decision === 'recover') {
      // Written anew where its base is a file that no longer is: it must be found to belong at the next opening too.
      if (sameRevision(backup.base, file)) context.backups.adopt(backup, order);
      else await context.backups.keep({ storyId, base: file, article: backup.article, order });
      return { ...NOTHING, backup };
    }
    if (decision === 'keep-version' && writable && !newer) await keepInVersions(context, bundle, backup);
    else if (decision !== 'use-file') {
      const { known } = context.memoryOf(storyId);
      const kept =
        known?.kind === 'whole' && writable && !newer
          ? await keepBoth(context, bundle, { ...backup, known: null }, known)
          : await keepAsOwnStory(context, bundle, backup.article);
      if (!kept.ok) return { ...NOTHING, blocked: kept.error };
      await context.backups.drop(storyId);
      return { ...NOTHING, notice: { code: 'story-conflict', detail: { revision: file.revision } } };
    }
    await context.backups.drop(storyId);
    return NOTHING;
  } catch (error) {
    return { ...NOTHING, blocked: storageFailure(error) };
  }
}

/** Keeps a backup's text as a version of its story. Throws the system's errors. */
export async function keepInVersions(
  context: StoryContext,
  bundle: string,
  backup: VersionedText & { readonly storyId: string },
  reason: 'backup' | 'discarded' = 'backup',
): Promise<void> {
  const { fileSystem } = context;
  const newest = await newestVersionOf(context, backup.storyId, bundle);
  const kept = await keepVersion(fileSystem, bundle, backup, reason, newest, context.now());
  context.memoryOf(backup.storyId).newestVersion = kept;
}
