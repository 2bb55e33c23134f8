import { type Result, success } from '#shared/api/result.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import type { Backup } from './backups.ts';
import { ARTICLE_NAME, articlePath, isSetAside } from './bundle-layout.ts';
import { composeStory } from './compose-story.ts';
import { type MissingStory, readStory, type UnreadableStory, type WholeStory } from './read-story.ts';
import { setAside } from './set-aside.ts';
import type { StoryContext } from './story-context.ts';
import { newestWholeVersion } from './versions.ts';
import { writeDurably } from './write-durably.ts';

export interface RestoredStory {
  /** The name the damaged file now has, '' where there was none. */
  readonly setAside: string;
  /** Null where there is neither a version nor a backup to go on with. */
  readonly story: WholeStory | null;
  /** The revision of the version it was made from. */
  readonly restoredFrom: number;
}

/**
 * Makes a story's file anew where it is damaged or gone: what is there is set aside, then the newest whole version,
 * or without one the crash backup, becomes the file. Throws the system's errors; it can be begun again at any point.
 */
export async function restoreStory(
  context: StoryContext,
  bundle: string,
  storyId: string,
  found: MissingStory | UnreadableStory,
  backup: Backup | null,
): Promise<Result<RestoredStory>> {
  const { fileSystem } = context;
  const path = articlePath(bundle);
  const aside =
    found.kind === 'unreadable'
      ? await setAside(fileSystem, path, 'article', context.now())
      : await lastSetAside(context, bundle);
  const source = (await newestWholeVersion(fileSystem, bundle, storyId)) ?? fromBackup(backup);
  if (source === null) return success({ setAside: aside, story: null, restoredFrom: 0 });
  const claimed = found.kind === 'unreadable' ? found.claimedRevision : 0;
  const composed = composeStory(source.article, {
    revision: Math.max(claimed, source.revision) + 1,
    savedAt: context.now().toISOString(),
    savedBy: context.savedBy,
  });
  if (!composed.ok) return composed;
  await writeDurably(fileSystem, path, composed.value.text);
  const story = await readStory(fileSystem, path);
  if (story.kind !== 'whole') throw new Error(`${ARTICLE_NAME} was just written and can't be read`);
  return success({ setAside: aside, story, restoredFrom: source.revision });
}

function fromBackup(backup: Backup | null): Pick<StoryFile, 'article' | 'revision'> | null {
  return backup === null ? null : { article: backup.article, revision: backup.base.revision };
}

async function lastSetAside(context: StoryContext, bundle: string): Promise<string> {
  const entries = await context.fileSystem.readFolder(bundle);
  const names = entries.map(({ name }) => name).filter(isSetAside);
  return names.sort().at(-1) ?? '';
}
