import path from 'node:path';
import type { LibraryListing } from '#shared/api/desk-api.ts';
import type { KnownLibrary } from '#shared/api/known-library.ts';
import type { LibraryApi } from '#shared/api/library-api.ts';
import type { MirrorState } from '#shared/api/library-mirror.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { copyLibrary } from '../../library/copying/copy-library.ts';
import { isFolder } from '../../library/find-bundle.ts';
import { createMirror, type Mirror } from '../../library/mirror/mirror.ts';
import { nodeFileSystem } from '../../library/node-file-system.ts';
import { systemPulse } from '../../library/pulse.ts';
import { asResult } from '../../library/storage-error.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { DeskMemory } from '../settings/desk-memory.ts';
import { createLibraryMemory, libraryIdOf } from '../settings/library-memory.ts';
import type { LibraryShelf } from '../stories/library-shelf.ts';
import { moveLibrary } from './move-library.ts';

export interface LibraryDeskParts {
  readonly shelf: LibraryShelf;
  readonly memory: DeskMemory;
  readonly dialogs: Pick<Dialogs, 'chooseLibrary' | 'chooseFolder'>;
  /** Where a folder dialog starts the first time, absolute. */
  readonly documents: string;
  readonly onMirror: (state: MirrorState) => void;
}

type Calls = Pick<
  LibraryApi,
  | 'listLibraries'
  | 'openLibrary'
  | 'forgetLibrary'
  | 'readPlace'
  | 'leavePlace'
  | 'readMirror'
  | 'chooseMirror'
  | 'endMirror'
  | 'mirrorNow'
  | 'restoreFromMirror'
  | 'moveLibrary'
>;

/** Which library is open, which are known, where each was left, and where it is mirrored to. */
export interface LibraryDesk extends Calls {
  chooseLibrary(): Promise<Result<LibraryListing | null>>;
  /** The first library of this run is open: it is remembered unless it is a trial, and mirrored as before. */
  begin(folder: string, remember: boolean): void;
  /** The story that is open, for the next time. */
  turnedTo(storyId: string): void;
  /** Stops mirroring, when the program ends. */
  end(): Promise<void>;
}

/** A share that does not answer within this is taken for away, in milliseconds. */
const SEEN_WITHIN = 1500;

export function createLibraryDesk(parts: LibraryDeskParts): LibraryDesk {
  const { shelf, memory, dialogs, documents, onMirror } = parts;
  const libraries = createLibraryMemory(memory);
  let mirror: Mirror | null = null;

  const mirrorOf = (root: string, target: string): Mirror =>
    createMirror({
      fileSystem: nodeFileSystem,
      root,
      target,
      pulse: systemPulse,
      now: () => new Date(),
      onState: onMirror,
    });

  const follow = async (): Promise<void> => {
    const before = mirror;
    const root = shelf.root();
    const target = root === null ? null : libraries.mirrorOf(root);
    const next = root === null || target === null ? null : mirrorOf(root, target);
    mirror = next;
    await before?.stop();
    if (mirror === next) next?.start();
  };

  const opened = (folder: string): void => {
    memory.library.set(folder);
    libraries.opened(folder, new Date());
    const story = libraries.placeIn(folder)?.storyId;
    if (story) memory.lastStory.set(story);
    void follow();
  };

  const openFolder = async (folder: string): Promise<Result<LibraryListing>> => {
    const listing = await shelf.change(folder);
    if (listing.ok) opened(folder);
    return listing;
  };

  const known = async (): Promise<readonly KnownLibrary[]> => {
    const root = shelf.root();
    return Promise.all(
      libraries.all().map(async ({ folder, openedAt }) => ({
        libraryId: libraryIdOf(folder),
        name: path.basename(folder),
        parent: path.basename(path.dirname(folder)),
        openedAt,
        current: root !== null && libraryIdOf(root) === libraryIdOf(folder),
        present: await isSeen(folder),
      })),
    );
  };

  const withRoot = async <T>(work: (root: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const root = shelf.root();
    return root === null ? failure('library-missing') : asResult(() => work(root));
  };

  const from = (): string => memory.library.get() ?? documents;

  return {
    begin(folder, remember) {
      if (remember) opened(folder);
      else void follow();
    },
    turnedTo(storyId) {
      const root = shelf.root();
      if (root === null || libraries.placeIn(root)?.storyId === storyId) return;
      libraries.leave(root, { storyId, caret: null, scroll: 0 });
    },
    end: async () => mirror?.stop(),

    async chooseLibrary() {
      const folder = await dialogs.chooseLibrary(from());
      return folder === null ? success(null) : openFolder(folder);
    },
    listLibraries: async () => success(await known()),
    async openLibrary(libraryId) {
      const folder = libraries.folderOf(libraryId);
      return folder === null ? failure('library-not-known') : openFolder(folder);
    },
    async forgetLibrary(libraryId) {
      const root = shelf.root();
      if (root !== null && libraryIdOf(root) === libraryId) return failure('library-open');
      libraries.forget(libraryId);
      return success(await known());
    },
    readPlace: () => withRoot(async (root) => success(libraries.placeIn(root))),
    leavePlace: (place) =>
      withRoot(async (root) => {
        libraries.leave(root, place);
        return success(null);
      }),

    readMirror: async () => success(mirror?.state() ?? null),
    chooseMirror: () =>
      withRoot(async (root) => {
        const target = await dialogs.chooseFolder('mirror', from());
        if (target === null) return success(null);
        const wanted = mirrorOf(root, target);
        const checked = await wanted.check();
        if (!checked.ok) return checked;
        libraries.mirror(root, target);
        await follow();
        return success(mirror?.state() ?? null);
      }),
    endMirror: () =>
      withRoot(async (root) => {
        libraries.mirror(root, null);
        await follow();
        return success(null);
      }),
    mirrorNow: async () => (mirror === null ? failure('mirror-missing') : success(await mirror.run())),

    restoreFromMirror: () =>
      asResult(async () => {
        const source = await dialogs.chooseFolder('restore-from', from());
        const target = source === null ? null : await dialogs.chooseFolder('restore-to', from());
        if (source === null || target === null) return success(null);
        const copied = await copyLibrary(nodeFileSystem, source, target);
        return copied.ok ? openFolder(target) : copied;
      }),
    moveLibrary: (oldPlace) =>
      withRoot(async (root) => {
        const target = await dialogs.chooseFolder('move-to', from());
        if (target === null) return success(null);
        const removeOld = oldPlace === 'remove';
        const place = libraries.placeIn(root);
        const second = libraries.mirrorOf(root);
        const moved = await moveLibrary({
          fileSystem: nodeFileSystem,
          from: root,
          to: target,
          removeOld,
          exclusively: shelf.exclusively,
          async open(folder) {
            if (place !== null) libraries.leave(folder, place);
            libraries.mirror(folder, second);
            return openFolder(folder);
          },
        });
        if (moved.ok && removeOld) libraries.forget(libraryIdOf(root));
        return moved;
      }),
  };
}

async function isSeen(folder: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, SEEN_WITHIN, false).unref());
  return Promise.race([isFolder(nodeFileSystem, folder).catch(() => false), late]);
}
