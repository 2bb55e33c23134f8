import { basename, join } from 'node:path';
import type { LibraryListing, StorySummary, UnreadableStory } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import { newestFirst, storyLine } from '#shared/article/story-line.ts';
import type { Backups } from './backups.ts';
import { articlePath, isSetAside, PHOTOS_NAME, VERSIONS_NAME } from './bundle-layout.ts';
import { isNamedFor, shortIdOf } from './bundle-name.ts';
import type { FileSystem } from './file-system.ts';
import { storyFolders } from './find-bundle.ts';
import { inParallel } from './in-parallel.ts';
import { isDamage, readStory } from './read-story.ts';
import { isMissing, storageFailure } from './storage-error.ts';
import { newestWholeVersion } from './versions.ts';

const AT_ONCE = 16;

type Line =
  | { readonly kind: 'story'; readonly summary: StorySummary; readonly revision: number }
  | { readonly kind: 'unreadable'; readonly error: Failure }
  | { readonly kind: 'no-story' };

/** Lists a library's stories; the one object is asked again and again, and reads only what has changed. */
export interface StoryLister {
  /** Throws the system's errors about the library's own folder; those of a story go into its line. */
  list(): Promise<LibraryListing>;
}

export function createStoryLister(
  fileSystem: FileSystem,
  root: string,
  backups: Pick<Backups, 'storyIds' | 'read'>,
): StoryLister {
  const lines = new Map<string, { readonly stamp: string; readonly line: Line }>();

  const lineOf = async (folder: string): Promise<Line> => {
    const bundle = join(root, folder);
    try {
      const stamp = await stampOf(fileSystem, bundle);
      const known = lines.get(folder);
      if (known !== undefined && stamp !== '' && known.stamp === stamp) return known.line;
      const line = await readLine(folder, bundle);
      if (line.kind === 'story') lines.set(folder, { stamp, line });
      else lines.delete(folder);
      return line;
    } catch (error) {
      return { kind: 'unreadable', error: storageFailure(error) };
    }
  };

  const readLine = async (folder: string, bundle: string): Promise<Line> => {
    const found = await readStory(fileSystem, articlePath(bundle));
    if (found.kind === 'whole') {
      return {
        kind: 'story',
        summary: storyLine(found.file.article, found.file.savedAt),
        revision: found.file.revision,
      };
    }
    if (found.kind === 'missing' && !(await looksLikeStory(fileSystem, folder, bundle)))
      return { kind: 'no-story' };
    const error: Failure = found.kind === 'missing' ? { code: 'story-damaged' } : found.error;
    // What can be restored when it is opened has to be there to be opened.
    const source = isDamage(error)
      ? ((await newestWholeVersion(fileSystem, bundle)) ?? (await backupOf(folder)))
      : null;
    return source === null
      ? { kind: 'unreadable', error }
      : { kind: 'story', summary: storyLine(source.article, source.savedAt), revision: source.revision };
  };

  const backupOf = async (folder: string) => {
    const storyId = (await backups.storyIds()).find((id) => isNamedFor(folder, id));
    const backup = storyId === undefined ? null : await backups.read(storyId);
    if (backup === null) return null;
    return { article: backup.article, savedAt: backup.typedAt, revision: backup.base.revision };
  };

  return {
    async list() {
      const folders = await storyFolders(fileSystem, root);
      const all = await inParallel(folders, AT_ONCE, lineOf);
      const stories = new Map<string, { folder: string; summary: StorySummary }>();
      const unreadable: UnreadableStory[] = [];
      const entries = folders.flatMap((folder, index) => {
        const line = all[index];
        return line === undefined ? [] : [{ folder, line }];
      });
      // Of two folders that hold the same story, the one named for it is the story.
      const named = ({ folder, line }: { folder: string; line: Line }): boolean =>
        line.kind === 'story' && isNamedFor(folder, line.summary.storyId);
      for (const { folder, line } of [...entries.filter(named), ...entries.filter((one) => !named(one))]) {
        if (line.kind === 'unreadable') unreadable.push({ folder, error: line.error });
        if (line.kind !== 'story') continue;
        const { summary, revision } = line;
        if (stories.has(summary.storyId)) {
          unreadable.push({ folder, error: { code: 'story-conflict', detail: { revision } } });
        } else stories.set(summary.storyId, { folder, summary });
      }
      return {
        name: basename(root),
        stories: newestFirst([...stories.values()].map(({ summary }) => summary)),
        unreadable,
      };
    },
  };
}

/** Changes whenever a file is put in place of another, and hardly ever otherwise; '' where there is no file. */
async function stampOf(fileSystem: FileSystem, bundle: string): Promise<string> {
  try {
    const { inode, size, modifiedAt } = await fileSystem.facts(articlePath(bundle));
    return `${inode}:${size}:${modifiedAt}`;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/** Whether a folder without `article.json` is what is left of a story, and not just any folder. */
async function looksLikeStory(fileSystem: FileSystem, folder: string, bundle: string): Promise<boolean> {
  if (shortIdOf(folder) !== null) return true;
  const names = (await fileSystem.readFolder(bundle)).map(({ name }) => name);
  return names.some(isSetAside) || (names.includes(VERSIONS_NAME) && names.includes(PHOTOS_NAME));
}
