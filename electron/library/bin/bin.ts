import { basename, join } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { BinEntry } from '#shared/api/story-bin.ts';
import { articlePath, BINNED_NAME, PHOTO_NAME, photosPath, TEMPLATES_NAME } from '../bundle-layout.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { isFolder } from '../find-bundle.ts';
import { inParallel } from '../in-parallel.ts';
import type { LibraryCore } from '../library-core.ts';
import type { StoryLocks } from '../locks/story-locks.ts';
import { readStory } from '../read-story.ts';
import { keepInVersions } from '../recover-backup.ts';
import { renameWithPatience } from '../rename-with-patience.ts';
import { isMissing } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';
import { temporaryPath } from '../temporary-name.ts';
import { type BinFolder, binFolders, binPath, moveFolder, moveToBin } from './bin-folder.ts';
import { rescuePhotos } from './rescue-photos.ts';

const AT_ONCE = 16;

/** What was thrown away and can be taken back. Each call can answer `library-missing` and storage codes. */
export interface Bin {
  /** The last thrown away first. */
  list(): Promise<Result<readonly BinEntry[]>>;
  /**
   * Puts a story into the bin, with what was typed and not saved kept among its versions. `story-not-found`;
   * `story-in-use` where another has it open, unless `evenIfOpen`.
   */
  put(storyId: string, evenIfOpen: boolean): Promise<Result<null>>;
  /**
   * Takes something back to where it was; the story's id, null of a template. `bin-entry-not-found`,
   * `bin-story-present`; of photos `story-not-found` where their story is gone.
   */
  restore(binId: string): Promise<Result<{ readonly storyId: string | null }>>;
  /**
   * Takes entries away for good. A photo that a story of the library names and has lost is
   * put back into that story first.
   */
  empty(binIds: readonly string[] | 'all'): Promise<Result<{ readonly removed: number }>>;
}

export function createBin(core: LibraryCore, locks: StoryLocks): Bin {
  const { context } = core;
  const { fileSystem, root } = context;

  const entryNamed = async (binId: string): Promise<BinFolder | null> =>
    (await binFolders(fileSystem, root)).find((entry) => entry.binId === binId) ?? null;

  const putStory = async (storyId: string, bundle: string, evenIfOpen: boolean): Promise<Result<null>> => {
    const lock = await locks.look(bundle);
    if (lock.kind === 'held' && !lock.stale && !evenIfOpen) {
      return failure('story-in-use', { name: lock.user || lock.host });
    }
    const backup = await context.backups.read(storyId);
    if (backup !== null) {
      const story = await readStory(fileSystem, articlePath(bundle));
      const same = story.kind === 'whole' && story.file.contentSha256 === backup.contentSha256;
      if (!same) await keepInVersions(context, bundle, backup, 'discarded');
    }
    await locks.release(storyId);
    await moveToBin(context, bundle, 'story');
    await context.backups.drop(storyId);
    context.memoryOf(storyId).known = null;
    return success(null);
  };

  const restoreFolder = async (entry: BinFolder, into: string): Promise<void> => {
    const safe = basename(entry.folder) === entry.folder && !entry.folder.startsWith('.');
    const name = safe ? entry.folder : basename(entry.path);
    const placed = await moveFolder(fileSystem, entry.path, into, name);
    await fileSystem.removeFile(join(into, placed, BINNED_NAME)).catch(ignoreMissing);
  };

  const restoreStory = async (entry: BinFolder): Promise<Result<{ storyId: string | null }>> => {
    const { storyId } = await lineOf(context, entry);
    if (storyId !== null && (await context.finder.find(storyId)) !== null)
      return failure('bin-story-present');
    await restoreFolder(entry, root);
    return success({ storyId });
  };

  const restorePhotos = async (entry: BinFolder): Promise<Result<{ storyId: string | null }>> => {
    const bundle = entry.storyId === null ? null : await context.finder.find(entry.storyId);
    if (bundle === null) return failure('story-not-found');
    await ensureFolder(fileSystem, photosPath(bundle));
    const present = new Set((await fileSystem.readFolder(photosPath(bundle))).map(({ name }) => name));
    for (const { name } of await fileSystem.readFolder(photosPath(entry.path))) {
      if (!PHOTO_NAME.test(name) || present.has(name)) continue;
      await renameWithPatience(
        fileSystem,
        join(photosPath(entry.path), name),
        join(photosPath(bundle), name),
      );
    }
    await fileSystem.syncFolder(photosPath(bundle));
    await removeEntry(entry);
    return success({ storyId: entry.storyId });
  };

  const removeEntry = async (entry: BinFolder): Promise<void> => {
    // Out of sight in one step: half a story is never seen in the bin.
    const temporary = temporaryPath(entry.path);
    await renameWithPatience(fileSystem, entry.path, temporary);
    await fileSystem.syncFolder(binPath(root));
    await fileSystem.removeTree(temporary);
  };

  return {
    list: () =>
      core.answerFromLibrary(async () => {
        if (!(await isFolder(fileSystem, root))) return failure('library-missing');
        const folders = await binFolders(fileSystem, root);
        const lines = await inParallel(folders, AT_ONCE, (entry) => lineOf(context, entry));
        const later = (left: BinEntry, right: BinEntry): number => (left.binnedAt < right.binnedAt ? 1 : -1);
        return success(lines.sort(later));
      }),

    put: (storyId, evenIfOpen) => core.onStory(storyId, (bundle) => putStory(storyId, bundle, evenIfOpen)),

    restore: (binId) =>
      core.answerFromLibrary(async () => {
        const entry = await entryNamed(binId);
        if (entry === null) return failure('bin-entry-not-found');
        if (entry.kind === 'photos') return restorePhotos(entry);
        if (entry.kind === 'story') return restoreStory(entry);
        await ensureFolder(fileSystem, join(root, TEMPLATES_NAME));
        await restoreFolder(entry, join(root, TEMPLATES_NAME));
        return success({ storyId: null });
      }),

    empty: (binIds) =>
      core.answerFromLibrary(async () => {
        const wanted = (await binFolders(fileSystem, root)).filter(
          ({ binId }) => binIds === 'all' || binIds.includes(binId),
        );
        const rescued = await rescuePhotos(
          context,
          wanted.map(({ path }) => path),
        );
        if (!rescued.ok) return rescued;
        for (const entry of wanted) await removeEntry(entry);
        return success({ removed: wanted.length });
      }),
  };
}

async function lineOf({ fileSystem }: StoryContext, entry: BinFolder): Promise<BinEntry> {
  const { binId, kind, binnedAt, binnedBy } = entry;
  const line = { binId, kind, binnedAt, binnedBy };
  const story = kind === 'photos' ? null : await readStory(fileSystem, articlePath(entry.path));
  if (story?.kind !== 'whole') return { ...line, storyId: entry.storyId, headline: '' };
  const { id, headline } = story.file.article;
  return { ...line, storyId: kind === 'story' ? id : null, headline };
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
