import { join } from 'node:path';
import type { LibraryProblem, LibraryReport, RepairReceipt } from '#shared/api/library-report.ts';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { assertNever } from '#shared/assert-never.ts';
import { copyFromLibrary } from '../adopt-photo.ts';
import { binPath, moveFolder, moveToBin } from '../bin/bin-folder.ts';
import { articlePath, PHOTOS_NAME, photosPath, versionsPath } from '../bundle-layout.ts';
import { composeStory } from '../compose-story.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { LibraryCore } from '../library-core.ts';
import type { StoryLocks } from '../locks/story-locks.ts';
import { fingerprintAt, readStory } from '../read-story.ts';
import { renameWithPatience } from '../rename-with-patience.ts';
import { restoreStory } from '../restore-story.ts';
import { asResult } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';
import { temporaryPath } from '../temporary-name.ts';
import { newestWholeVersion } from '../versions.ts';
import { writeDurably } from '../write-durably.ts';
import { examineLibrary } from './examine-library.ts';
import type { Examination, FoundProblem } from './examine-story.ts';

/** What is wrong in a library, and what can be done about it. Each call can answer `library-missing`, storage codes. */
export interface Upkeep {
  /** Changes nothing. `thorough` reads every photo too. */
  examine(thorough: boolean): Promise<Result<LibraryReport>>;
  /** Repairs the problems named, as far as they are still there. Nothing that a person made is taken away. */
  repair(problemIds: readonly string[]): Promise<Result<RepairReceipt>>;
}

export function createUpkeep(core: LibraryCore, locks: Pick<StoryLocks, 'look'>): Upkeep {
  const { context } = core;
  const { fileSystem, root } = context;

  const examination = (thorough: boolean): Examination => ({
    fileSystem,
    now: context.now(),
    thorough,
    async isOpen(bundle, storyId) {
      const lock = await locks.look(bundle);
      if (lock.kind === 'mine' || (lock.kind === 'held' && !lock.stale)) return true;
      return (await context.backups.read(storyId)) !== null;
    },
  });

  return {
    examine: (thorough) =>
      core.answerFromLibrary(async () => {
        const { stories, problems } = await examineLibrary(examination(thorough), root);
        return success({ stories, problems: problems.map(reported) });
      }),

    repair: (problemIds) =>
      core.answerFromLibrary(async () => {
        const wanted = new Set(problemIds);
        const { problems } = await examineLibrary(examination(false), root);
        const repaired: string[] = [];
        const failed: { readonly problemId: string; readonly error: Failure }[] = [];
        for (const one of problems) {
          if (!wanted.has(one.problemId) || !one.repairable) continue;
          const done = await asResult(() => repairOne(context, one));
          if (done.ok) repaired.push(one.problemId);
          else failed.push({ problemId: one.problemId, error: done.error });
        }
        return success({ repaired, failed });
      }),
  };
}

function reported({ files: _, ...line }: FoundProblem): LibraryProblem {
  return line;
}

async function repairOne(context: StoryContext, found: FoundProblem): Promise<Result<null>> {
  const { fileSystem, root } = context;
  const bundle = join(root, found.folder);
  switch (found.kind) {
    case 'unreadable':
      return restoreFile(context, bundle);
    case 'orphan-photos':
      return binPhotos(context, bundle, found.files);
    case 'missing-photos':
      return findPhotos(context, bundle, found.files);
    case 'damaged-versions':
      for (const name of found.files) {
        const aside = join(versionsPath(bundle), name.replace(/\.json$/, '.corrupt.json'));
        await renameWithPatience(fileSystem, join(versionsPath(bundle), name), aside);
      }
      await fileSystem.syncFolder(versionsPath(bundle));
      return success(null);
    case 'temporaries':
      for (const path of found.files) await fileSystem.removeTree(join(bundle, path));
      return success(null);
    case 'duplicate-id':
      return makeItsOwn(context, bundle);
    case 'set-aside':
    case 'damaged-photos':
      return success(null);
    default:
      return assertNever(found.kind);
  }
}

async function restoreFile(context: StoryContext, bundle: string): Promise<Result<null>> {
  const found = await readStory(context.fileSystem, articlePath(bundle));
  const version = await newestWholeVersion(context.fileSystem, bundle);
  if (found.kind === 'whole') return success(null);
  if (version === null) return failure('story-damaged', { setAside: '' });
  // The story's crash backup, if there is one, is taken up when the story is next opened.
  const restored = await restoreStory(context, bundle, version.article.id, found, null);
  return restored.ok ? success(null) : restored;
}

/** Made whole beside the bin and then moved into it; a photo is always in the one folder or the other. */
async function binPhotos(
  context: StoryContext,
  bundle: string,
  names: readonly string[],
): Promise<Result<null>> {
  const { fileSystem, root } = context;
  const story = await readStory(fileSystem, articlePath(bundle));
  if (story.kind !== 'whole') return failure('story-damaged', { setAside: '' });
  await ensureFolder(fileSystem, binPath(root));
  const folder = await moveFolder(
    fileSystem,
    await emptyFolder(context),
    root,
    `anh-thua--${context.newId().toLowerCase()}`,
  );
  const place = join(root, folder);
  for (const name of names) {
    await renameWithPatience(fileSystem, join(photosPath(bundle), name), join(photosPath(place), name));
  }
  await fileSystem.syncFolder(photosPath(place));
  await fileSystem.syncFolder(photosPath(bundle));
  await moveToBin(context, place, 'photos', story.file.article.id);
  return success(null);
}

async function emptyFolder({ fileSystem, root }: StoryContext): Promise<string> {
  const folder = temporaryPath(join(root, 'photos'));
  await fileSystem.makeFolder(folder);
  await fileSystem.makeFolder(join(folder, PHOTOS_NAME));
  await fileSystem.syncFolder(folder);
  return folder;
}

async function findPhotos(
  { fileSystem, root }: StoryContext,
  bundle: string,
  names: readonly string[],
): Promise<Result<null>> {
  let missing: Result<null> = success(null);
  for (const name of names) {
    const found = await copyFromLibrary(fileSystem, root, bundle, name.slice(0, 64), null);
    if (!found.ok) missing = found;
  }
  return missing;
}

async function makeItsOwn(context: StoryContext, bundle: string): Promise<Result<null>> {
  const { fileSystem } = context;
  const path = articlePath(bundle);
  const story = await readStory(fileSystem, path);
  if (story.kind !== 'whole') return failure('story-damaged', { setAside: '' });
  const { file, fingerprint } = story;
  if (file.format > ARTICLE_FORMAT) return failure('story-newer-format', { format: file.format });
  const composed = composeStory({ ...file.article, id: context.newId() }, file);
  if (!composed.ok) return composed;
  const isAsFound = async (): Promise<boolean> => (await fingerprintAt(fileSystem, path)) === fingerprint;
  const written = await writeDurably(fileSystem, path, composed.value.text, { mayCommit: isAsFound });
  return written ? success(null) : failure('story-changed');
}
