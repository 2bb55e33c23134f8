import { join } from 'node:path';
import type { LibraryListing, OpenedStory, Revision, SaveReceipt } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { isIdentifier, type NewId, newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { copyFromLibrary } from './adopt-photo.ts';
import { type Attention, createAttention, type LibraryEvents } from './attention.ts';
import { createBackups } from './backups.ts';
import { type Bin, createBin } from './bin/bin.ts';
import { type Conflicts, createConflicts } from './conflicts/conflicts.ts';
import { createBundle } from './create-bundle.ts';
import type { FileSystem } from './file-system.ts';
import { createBundleFinder, isFolder } from './find-bundle.ts';
import { createLanes } from './lanes.ts';
import { createLatestQueue, type LatestQueue } from './latest-queue.ts';
import type { LibraryCore } from './library-core.ts';
import { createStoryLister } from './list-stories.ts';
import { createStoryLocks, isProcessAlive, type LockOwner } from './locks/story-locks.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { openStory } from './open-story.ts';
import { confinedPhotoPath, photosIn, placePhoto } from './photo-files.ts';
import { type Pulse, systemPulse } from './pulse.ts';
import { keepInVersions } from './recover-backup.ts';
import { createUpkeep, type Upkeep } from './repair/upkeep.ts';
import { type Saved, type SaveOrder, saveStory } from './save-story.ts';
import { asResult } from './storage-error.ts';
import { createStoryWork, type StoryWork } from './stories/story-work.ts';
import { createMemories, newestVersionOf, type StoryContext } from './story-context.ts';
import { sweepTemporaries } from './sweep.ts';
import { createTemplates, type Templates } from './templates/templates.ts';
import type { PhotoSource } from './verified-content.ts';
import { createHistory, type History } from './versions/history.ts';
import { thinVersions } from './versions/thin-versions.ts';
import { createLibraryWatch, type WatchFolder } from './watching/library-watch.ts';
import { createStoryWatch } from './watching/story-watch.ts';

export interface LibraryOptions extends LibraryEvents {
  /** The library's folder, absolute. It need not be there yet, nor always. */
  readonly root: string;
  /** Where crash backups go (`<userData>/backups`), absolute. */
  readonly userData: string;
  readonly fileSystem?: FileSystem;
  readonly now?: () => Date;
  /** Who writes, put into each file. Should name the person and the machine. */
  readonly savedBy: string;
  readonly newId?: NewId;
  /** Told of an error that is answered as `unexpected`, for the log. */
  readonly onUnexpected?: (error: unknown) => void;
  /** Who is told to others as having a story open; without it, who `savedBy` says. */
  readonly lockOwner?: LockOwner;
  readonly pulse?: Pulse;
  readonly watchFolder?: WatchFolder;
}

/**
 * The stories of one folder. Every call answers a {@link Result} and none throws. Each can answer `no-permission`,
 * `disk-full`, `storage-gone`, `short-write` and `unexpected` besides what stands at it.
 */
export interface Library {
  /** All stories, newest first, and the folders that can't be read. `library-missing`. */
  list(): Promise<Result<LibraryListing>>;
  /** A new story on disk: the article given (under a fresh id where its own is taken), or an empty one. `library-missing`. */
  create(article?: Article): Promise<Result<OpenedStory>>;
  /** `story-not-found`, `story-damaged`, `story-newer-format`, `story-too-large`, `library-missing`. */
  open(storyId: string): Promise<Result<OpenedStory>>;
  /**
   * Answers when the text, or a later one of the same story, is on disk. `story-invalid`, `story-too-large`,
   * `story-not-found`, `story-newer-format`, `story-read-only`.
   */
  save(request: StoryToKeep): Promise<Result<SaveReceipt>>;
  /** Keeps a text in user data until a save takes it in. `story-invalid`, `story-too-large`. */
  backUp(request: StoryToKeep): Promise<Result<null>>;
  /** Puts a recovered text among the story's versions and opens what the file holds. As `open`. */
  discardRecovered(storyId: string): Promise<Result<OpenedStory>>;
  /** Puts an original into the story's folder, from its bytes or a file. `story-not-found`, `photo-truncated`. */
  storePhoto(storyId: string, asset: PhotoAsset, source: PhotoSource): Promise<Result<PhotoAsset>>;
  /** Copies an original from another story of this library. `story-not-found`, `photo-missing`. */
  adoptPhoto(storyId: string, sha256: string): Promise<Result<PhotoAsset>>;
  /** An original's absolute path, or null: for whatever name is given, never a path outside the story's photos. */
  photoPath(storyId: string, fileName: string): Promise<string | null>;
  /** The story's folder, absolute. `story-not-found`, `library-missing`. */
  bundlePath(storyId: string): Promise<Result<string>>;
  /** Earlier texts; texts of two to be merged; what was thrown away; what new stories begin with. */
  readonly history: History;
  readonly conflicts: Conflicts;
  readonly bin: Bin;
  readonly templates: Templates;
  /** Stories as a whole: copied, put out of the way. */
  readonly work: StoryWork;
  /** What is wrong in it, and its repair. */
  readonly upkeep: Upkeep;
  /** The story that is open, and what others do. */
  readonly attention: Attention;
  /** Answers when nothing that was asked for is still under way. */
  idle(): Promise<void>;
}

interface SaveWork extends SaveOrder {
  readonly order: number;
}

export function openLibrary(options: LibraryOptions): Library {
  const { root, savedBy, onUnexpected } = options;
  const { fileSystem = nodeFileSystem, now = () => new Date(), newId = newIdentifier } = options;
  const { pulse = systemPulse } = options;
  const memories = createMemories();
  const memoryOf = memories.of;
  const backups = createBackups({
    fileSystem,
    folder: join(options.userData, 'backups'),
    now,
    savedBy,
    rebase: (storyId, base) => {
      const { known, lineage } = memoryOf(storyId);
      return known?.kind === 'whole' && lineage.descends(known.file, base) ? known.file : base;
    },
  });
  const finder = createBundleFinder(fileSystem, root);
  const context: StoryContext = { fileSystem, root, now, savedBy, newId, finder, backups, memoryOf };
  const lister = createStoryLister(fileSystem, root, backups);
  const lanes = createLanes();
  const queues = new Map<string, LatestQueue<SaveWork, Result<Saved>>>();
  /** Originals seen since the start: a photo cut out of one story can still be pasted into another. */
  const assets = new Map<string, PhotoAsset>();
  const underWay = new Set<Promise<unknown>>();
  let orders = 0;

  const nextOrder = (): number => {
    orders += 1;
    return orders;
  };

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const ended = (): boolean => underWay.delete(work);
    work.then(ended, ended);
    return work;
  };

  const answer = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    track(asResult(work, onUnexpected));

  /** For calls that begin something: a library that is not there is told as such. */
  const answerFromLibrary = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    answer(async () => {
      const result = await asResult(work, onUnexpected);
      if (result.ok || result.error.code !== 'storage-gone') return result;
      return (await isFolder(fileSystem, root)) ? result : failure('library-missing');
    });

  const remember = (article: Article): void => {
    for (const asset of photosIn(article)) assets.set(asset.sha256, asset);
  };

  const open = async (storyId: string): Promise<Result<OpenedStory>> => {
    const opened = await openStory(context, storyId, nextOrder());
    if (opened.ok) {
      const article = parseArticle(opened.value.article);
      if (article.ok) remember(article.value);
      // Looked up now, so that no save has to wait for it.
      void answer(async () => {
        const bundle = await bundleOf(storyId);
        return bundle.ok ? success(await newestVersionOf(context, storyId, bundle.value)) : bundle;
      });
    }
    return opened;
  };

  const articleOf = (request: StoryToKeep): Result<Article> => {
    if (!isIdentifier(request.storyId)) return failure('invalid-request');
    const parsed = parseArticle(request.article, newId);
    return parsed.ok && parsed.value.id !== request.storyId
      ? failure('story-invalid', { where: 'id' })
      : parsed;
  };

  const queueOf = (storyId: string): LatestQueue<SaveWork, Result<Saved>> => {
    const queue =
      queues.get(storyId) ??
      createLatestQueue<SaveWork, Result<Saved>>((work, behind) =>
        lanes.run(storyId, async () => {
          const saved = await asResult(() => saveStory(context, work, behind), onUnexpected);
          // Not part of the answer: should it fail, the backup is found to be taken in when the story is next opened.
          if (saved.ok) {
            void answer(() => settle(storyId, work.order, saved.value.contentSha256));
            thinWhereDue(storyId);
          }
          return saved;
        }),
      );
    queues.set(storyId, queue);
    return queue;
  };

  const settle = async (storyId: string, order: number, contentSha256: string): Promise<Result<null>> => {
    await backups.settle(storyId, { order, contentSha256 });
    return success(null);
  };

  /** Beside the saves: it touches only versions that no save touches any more. */
  const thinWhereDue = (storyId: string): void => {
    const memory = memoryOf(storyId);
    if (!memory.thinningDue) return;
    memory.thinningDue = false;
    void answer(() =>
      lanes.run(`thin ${storyId}`, async () => {
        const bundle = await finder.find(storyId);
        return success(bundle === null ? 0 : await thinVersions(fileSystem, bundle, now()));
      }),
    );
  };

  const bundleOf = async (storyId: string): Promise<Result<string>> => {
    const bundle = isIdentifier(storyId) ? await finder.find(storyId) : null;
    return bundle === null ? failure('story-not-found') : success(bundle);
  };

  const core: LibraryCore = {
    context,
    answer,
    answerFromLibrary,
    onStory: (storyId, work) =>
      answerFromLibrary(async () => {
        if (!isIdentifier(storyId)) return failure('story-not-found');
        return lanes.run(storyId, async () => {
          const bundle = await bundleOf(storyId);
          return bundle.ok ? work(bundle.value) : bundle;
        });
      }),
    open,
    nextOrder,
  };

  const locks = createStoryLocks({
    fileSystem,
    owner: options.lockOwner ?? ownerNamed(savedBy),
    token: newIdentifier(),
    pulse,
    now,
    isAlive: isProcessAlive,
    onChange: (storyId, lock) => options.onStoryLock?.({ storyId, lock }),
  });
  const storyWatch = createStoryWatch({
    fileSystem,
    finder,
    pulse,
    memoryOf,
    inLane: (storyId, work) => track(lanes.run(storyId, work)),
    onChange: (change) => options.onStoryChanged?.(change),
  });
  const libraryWatch = createLibraryWatch({
    fileSystem,
    root,
    pulse,
    isOwn(storyId, contentSha256) {
      const known = memories.peek(storyId)?.known;
      return known?.kind === 'whole' && known.file.contentSha256 === contentSha256;
    },
    ...(options.watchFolder && { watchFolder: options.watchFolder }),
    onChange: (storyIds) => options.onLibraryChanged?.({ storyIds }),
  });

  return {
    history: createHistory(core),
    conflicts: createConflicts(core),
    bin: createBin(core, locks),
    templates: createTemplates(core),
    work: createStoryWork(core),
    upkeep: createUpkeep(core, locks),
    attention: createAttention(core, locks, storyWatch, libraryWatch),

    list: () =>
      answerFromLibrary(async () => {
        const listing = await lister.list();
        void track(sweepTemporaries(fileSystem, root, now()));
        return success(listing);
      }),

    create: (article) =>
      answerFromLibrary(async () => {
        const wanted = article ?? newArticle(now().toISOString(), newId);
        const taken = (await finder.find(wanted.id)) !== null;
        const own = taken ? { ...wanted, id: newId() } : wanted;
        const created = await createBundle(context, own);
        if (!created.ok) return created;
        finder.remember(own.id, created.value.folder);
        return lanes.run(own.id, () => open(own.id));
      }),

    open: (storyId) =>
      answerFromLibrary(async () =>
        isIdentifier(storyId) ? lanes.run(storyId, () => open(storyId)) : failure('story-not-found'),
      ),

    save: (request) =>
      answer(async () => {
        const article = articleOf(request);
        if (!article.ok) return article;
        remember(article.value);
        const { storyId, revision, contentSha256 } = request;
        const base = { revision, contentSha256 };
        const work = { storyId, base, article: article.value, order: nextOrder(), handedAt: now() };
        const saved = await queueOf(storyId).submit(work);
        if (!saved.ok) return saved;
        const { savedIn: _, ...receipt } = saved.value;
        return success(receipt);
      }),

    backUp: (request) =>
      answer(async () => {
        const article = articleOf(request);
        if (!article.ok) return article;
        const { storyId, revision, contentSha256 } = request;
        const base = { revision, contentSha256 };
        return backups.keep({ storyId, base, article: article.value, order: nextOrder() });
      }),

    discardRecovered: (storyId) =>
      answerFromLibrary(async () => {
        const bundle = await bundleOf(storyId);
        if (!bundle.ok) return bundle;
        return lanes.run(storyId, async () => {
          const backup = await backups.read(storyId);
          if (backup !== null) {
            await keepInVersions(context, bundle.value, backup, 'discarded');
            await backups.drop(storyId);
          }
          return open(storyId);
        });
      }),

    storePhoto: (storyId, asset, source) =>
      answer(async () => {
        const bundle = await bundleOf(storyId);
        if (!bundle.ok) return bundle;
        const placed = await placePhoto(fileSystem, bundle.value, asset, source);
        if (placed.ok) assets.set(asset.sha256, asset);
        return placed;
      }),

    adoptPhoto: (storyId, sha256) =>
      answer(async () => {
        const bundle = await bundleOf(storyId);
        if (!bundle.ok) return bundle;
        const known = assets.get(sha256) ?? null;
        return copyFromLibrary(fileSystem, root, bundle.value, sha256, known);
      }),

    async photoPath(storyId, fileName) {
      const path = await answer(async () => {
        const bundle = await bundleOf(storyId);
        if (!bundle.ok) return bundle;
        return success(await confinedPhotoPath(fileSystem, root, bundle.value, fileName));
      });
      return path.ok ? path.value : null;
    },

    bundlePath: (storyId) => answerFromLibrary(() => bundleOf(storyId)),

    async idle() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
  };
} /** `lan@may-toa-soan` as user and machine; the process is this one. */
function ownerNamed(savedBy: string): LockOwner {
  const at = savedBy.lastIndexOf('@');
  const user = at < 0 ? savedBy : savedBy.slice(0, at);
  return { user, host: at < 0 ? '' : savedBy.slice(at + 1), pid: process.pid };
}

/** A text to be kept: what it is based on, and the article in its stored form, not yet checked. */
export interface StoryToKeep extends Revision {
  readonly storyId: string;
  readonly article: unknown;
}
