import { basename, join } from 'node:path';
import type { ErrorCode } from '#shared/api/error-code.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { IndexState } from '#shared/api/story-list.ts';
import { isNamedFor } from '../library/bundle-name.ts';
import type { FileSystem } from '../library/file-system.ts';
import { isFolder, storyFolders } from '../library/find-bundle.ts';
import { nodeFileSystem } from '../library/node-file-system.ts';
import { EngineMissing } from './database/connection.ts';
import { makeIndexStore, openIndexStore } from './database/index-store.ts';
import { type IndexPlace, indexPlace } from './database/open-database.ts';
import { indexRefusal, isDamagedDatabase } from './database/sqlite-error.ts';
import type { IndexOptions, LibraryIndex } from './library-index.ts';
import { createPlainStore } from './plain-store.ts';
import { type EntryReaders, ownReaders } from './reading/entry-readers.ts';
import type { EntryReader } from './reading/read-entry.ts';
import { nextKey, refreshStore } from './refresh.ts';
import type { StoryStore } from './story-store.ts';
import { createThrottle } from './throttle.ts';

export interface OwnIndexOptions extends IndexOptions {
  readonly fileSystem?: FileSystem;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What reads the stories; in this thread where not given. */
  readonly readers?: (reader: EntryReader) => EntryReaders;
  /** In memory, by going through all texts, and nothing written. */
  readonly plain?: boolean;
}

/** Nobody can see more in a second. */
const STATE_EVERY_MS = 100;

/** A library's index, worked on in this thread. */
export function openLibraryIndex(options: OwnIndexOptions): LibraryIndex {
  const { root, userData, onState, onUnexpected, fileSystem = nodeFileSystem, now = Date.now } = options;
  const reader: EntryReader = { fileSystem, root, backups: join(userData, 'backups') };
  const readers = (options.readers ?? ownReaders)(reader);
  let opening: Promise<StoryStore> | null = null;
  let running: Promise<Result<null>> | null = null;
  let again = false;
  let stopped = false;
  let closed = false;
  let uncounted: StoryStore | null = null;
  /** Folders looked at by themselves since the present run began. */
  const newer = new Set<string>();
  let state: IndexState = {
    phase: 'opening',
    done: 0,
    total: 0,
    stories: 0,
    generation: 1,
    plain: options.plain === true,
    failure: null,
  };

  const tell = createThrottle(() => {
    countStories();
    onState?.(state);
  }, STATE_EVERY_MS);
  const setState = (change: Partial<IndexState>): void => {
    state = { ...state, ...change };
    tell.soon();
  };
  const changed = (store: StoryStore): void => {
    store.forgetLists();
    uncounted = store;
    setState({ generation: state.generation + 1 });
  };
  /** Counting costs a little, and changes come by the dozen. */
  const countStories = (): void => {
    const store = uncounted;
    uncounted = null;
    if (store === null) return;
    try {
      state = { ...state, stories: store.count() };
    } catch {
      // Given up meanwhile; whoever works with it meets the error, and the one in its place is counted.
    }
  };

  const openStore = async (
    onDisk: (place: IndexPlace) => Promise<StoryStore> = openIndexStore,
  ): Promise<StoryStore> => {
    let store: StoryStore;
    try {
      store = options.plain === true ? createPlainStore() : await onDisk(await indexPlace(userData, root));
    } catch (error) {
      // Without an engine, or a place for the file: slower, but everything can be found.
      if (!(error instanceof EngineMissing)) onUnexpected?.(error);
      store = createPlainStore();
    }
    setState({ plain: store.plain, stories: store.count(), phase: store.isBuilt() ? 'ready' : 'opening' });
    return store;
  };
  const theStore = (): Promise<StoryStore> => {
    opening ??= openStore();
    return opening;
  };

  /** A damaged index is thrown away and made anew; the work then runs on an empty one. */
  const renew = async (): Promise<void> => {
    const broken = opening;
    try {
      (await broken)?.close();
    } catch {
      // It is being thrown away.
    }
    opening = openStore(makeIndexStore);
    changed(await opening);
  };

  const withStore = async <T>(work: (store: StoryStore) => T | Promise<T>): Promise<Result<T>> => {
    if (closed) return failure('index-unavailable');
    for (let attempt = 0; ; attempt += 1) {
      const used = theStore();
      try {
        const store = await used;
        if (store.changedByOthers()) changed(store);
        return success(await work(store));
      } catch (error) {
        if (closed) return failure('index-unavailable');
        // Another call has met the damage first: there is a fresh index by now.
        if (used !== opening && attempt === 0) continue;
        await rollBack();
        if (isDamagedDatabase(error) && attempt === 0) {
          onUnexpected?.(error);
          await renew();
          void refresh();
          continue;
        }
        const refusal = indexRefusal(error);
        if (refusal.error.code === 'unexpected' || refusal.error.code === 'index-unavailable')
          onUnexpected?.(error);
        return refusal;
      }
    }
  };

  const rollBack = async (): Promise<void> => {
    try {
      (await opening)?.rollBack();
    } catch {
      // Nothing was begun, or the index is beyond help: both are told by the error that led here.
    }
  };

  const run = async (store: StoryStore): Promise<boolean> => {
    newer.clear();
    return refreshStore({
      store,
      reader,
      readers,
      now,
      pause: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return !stopped && !closed;
      },
      isNewer: (folder) => newer.has(folder),
      onPhase: (phase, total) => setState({ phase, total, done: phase === 'ordering' ? total : 0 }),
      onDone(count, isChange) {
        setState({ done: state.done + count });
        if (isChange) changed(store);
      },
    });
  };

  const refreshOnce = async (): Promise<Result<null>> => {
    stopped = false;
    setState({ failure: null });
    const result = await withStore(run);
    const ended = result.ok && result.value;
    const cause = result.ok ? null : await causeOf(result.error.code);
    if (ended && opening !== null) changed(await opening);
    setState({ phase: ended ? 'ready' : 'stopped', done: 0, total: 0, failure: cause });
    tell.now();
    return cause === null ? success(null) : failure(cause);
  };

  const causeOf = async (code: ErrorCode): Promise<ErrorCode> => {
    if (code !== 'storage-gone') return code;
    return (await isFolder(fileSystem, root).catch(() => false)) ? code : 'library-missing';
  };

  const refresh = (): Promise<Result<null>> => {
    if (running !== null) {
      again = true;
      return running;
    }
    running = (async () => {
      let result: Result<null>;
      do {
        again = false;
        result = await refreshOnce();
      } while (again && !stopped && !closed);
      return result;
    })();
    void running.finally(() => {
      running = null;
    });
    return running;
  };

  /** Where stories lie, or lay: a folder may have been renamed since, or be new. */
  const foldersOf = async (store: StoryStore, storyIds: readonly string[]): Promise<Set<string>> => {
    const folders = new Set<string>();
    const missing: string[] = [];
    for (const storyId of storyIds) {
      const folder = store.folderOf(storyId);
      if (folder !== null) folders.add(folder);
      if (folder === null || !(await isFolder(fileSystem, join(root, folder)))) missing.push(storyId);
    }
    if (missing.length > 0) {
      for (const folder of await storyFolders(fileSystem, root)) {
        if (missing.some((storyId) => isNamedFor(folder, storyId))) folders.add(folder);
      }
    }
    return folders;
  };

  const look = async (store: StoryStore, storyIds: readonly string[]): Promise<null> => {
    const folders = [...(await foldersOf(store, storyIds))];
    for (const folder of folders) newer.add(folder);
    const entries = await readers.read(folders);
    let isChange = false;
    let key = nextKey(store);
    for (const entry of entries) {
      isChange = store.put(entry, key) || isChange;
      key += 1;
    }
    store.commit();
    if (!isChange) return null;
    // Its place in the alphabet is looked for while the run, if there is one, goes on.
    if (running === null) await store.settleOrder(async () => !closed);
    changed(store);
    return null;
  };

  return {
    list: (request) =>
      withStore((store) => ({
        ...store.list(request),
        name: basename(root),
        offset: request.offset,
        generation: state.generation,
      })),
    search: (request) => withStore((store) => ({ ...store.search(request), complete: store.isBuilt() })),
    state() {
      if (!closed) countStories();
      return state;
    },
    noteChanged: (storyIds) => withStore((store) => look(store, storyIds)),
    refresh,
    async stop() {
      stopped = true;
      await running;
      return success(null);
    },
    async rebuild() {
      stopped = true;
      await running;
      const renewed = await withStore(renew);
      return renewed.ok ? refresh() : renewed;
    },
    setPins: (storyIds) =>
      withStore((store) => {
        const isChange = store.setPins(storyIds);
        store.commit();
        if (isChange) changed(store);
        return null;
      }),
    async close() {
      closed = true;
      tell.end();
      await running?.catch(() => undefined);
      readers.end();
      try {
        (await opening)?.close();
      } catch (error) {
        onUnexpected?.(error);
      }
    },
  };
}
