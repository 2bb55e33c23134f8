import { watch } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { FileSystem } from '../file-system.ts';
import { storyFolders } from '../find-bundle.ts';
import { inParallel } from '../in-parallel.ts';
import type { Pulse } from '../pulse.ts';
import { type StoryState, stampOf, stateOf } from './story-stamp.ts';

/** Milliseconds between two scans, as long as a scan is quick. */
export const SCAN_EVERY = 30_000;
/** Milliseconds before the first, so that the list of stories and the page come up before it. */
const FIRST_AFTER = 3000;
/** A scan may take at most this share of the time. */
const SHARE = 1 / 20;
const CHUNK = 256;
const AT_ONCE = 16;
/** Milliseconds of quiet after the system told of something. */
const QUIET = 500;

/** Calls back when something in a folder itself changes, where the system tells; gives what ends it. */
export type WatchFolder = (path: string, onChange: () => void) => () => void;

export interface LibraryWatchOptions {
  readonly fileSystem: FileSystem;
  readonly root: string;
  readonly pulse: Pulse;
  /** Whether we wrote or read this content of a story ourselves. */
  readonly isOwn: (storyId: string, contentSha256: string) => boolean;
  readonly watchFolder?: WatchFolder;
  readonly onChange: (storyIds: readonly string[]) => void;
}

export interface LibraryWatch {
  start(): void;
  stop(): void;
  /** Looks through all stories now, or answers when the look under way is done. Never throws. */
  scan(): Promise<void>;
  /** The same, unless the last look was too long a one to be due again. */
  glance(): Promise<void>;
}

interface Seen extends StoryState {
  readonly stamp: string;
}

/**
 * Watches all stories of a library: by what the system tells of the folder itself, and by looking through it. Size and
 * time only select which files to look into; what stands in them decides. The first look tells nothing.
 */
export function createLibraryWatch(options: LibraryWatchOptions): LibraryWatch {
  const { fileSystem, root, pulse, isOwn, onChange, watchFolder = systemWatch } = options;
  let seen: Map<string, Seen> | null = null;
  let scanning: Promise<void> | null = null;
  let mayScanAt = Number.NEGATIVE_INFINITY;
  const ends: (() => void)[] = [];

  const lookInto = async (folder: string, before: Seen | undefined): Promise<Seen | null> => {
    const bundle = join(root, folder);
    try {
      const stamp = await stampOf(fileSystem, bundle);
      if (stamp === null) return null;
      if (before?.stamp === stamp) return before;
      const state = await stateOf(fileSystem, bundle);
      return state === null ? null : { ...state, storyId: state.storyId ?? before?.storyId ?? null, stamp };
    } catch {
      // A share that stumbles: what was known stays known.
      return before ?? null;
    }
  };

  const lookThrough = async (): Promise<void> => {
    let folders: readonly string[];
    try {
      folders = await storyFolders(fileSystem, root);
    } catch {
      // The library is away: nothing of it has changed, as far as anybody knows.
      return;
    }
    const now = new Map<string, Seen>();
    for (let start = 0; start < folders.length; start += CHUNK) {
      const chunk = folders.slice(start, start + CHUNK);
      const found = await inParallel(chunk, AT_ONCE, (folder) => lookInto(folder, seen?.get(folder)));
      for (const [index, folder] of chunk.entries()) {
        const state = found[index];
        if (state) now.set(folder, state);
      }
      await breathe();
    }
    const changed = seen === null ? [] : changedStories(seen, now, isOwn);
    seen = now;
    if (changed.length > 0) onChange(changed);
  };

  const scan = (): Promise<void> => {
    scanning ??= (async () => {
      const began = pulse.monotonic();
      await lookThrough();
      mayScanAt = pulse.monotonic() + (pulse.monotonic() - began) / SHARE;
    })().finally(() => {
      scanning = null;
    });
    return scanning;
  };

  const glance = (): Promise<void> => (pulse.monotonic() >= mayScanAt ? scan() : Promise.resolve());

  return {
    start() {
      let quiet: NodeJS.Timeout | undefined;
      const first = setTimeout(() => void scan(), FIRST_AFTER);
      first.unref();
      ends.push(
        () => clearTimeout(first),
        pulse.every(SCAN_EVERY, () => void glance()),
        watchFolder(root, () => {
          clearTimeout(quiet);
          quiet = setTimeout(() => void scan(), QUIET);
          quiet.unref();
        }),
        () => clearTimeout(quiet),
      );
    },
    stop() {
      for (const end of ends.splice(0)) end();
    },
    scan,
    glance,
  };
}

/** Ids of the stories whose content is another now, that are new, or gone; a folder renamed changes nothing. */
function changedStories(
  before: ReadonlyMap<string, Seen>,
  now: ReadonlyMap<string, Seen>,
  isOwn: (storyId: string, contentSha256: string) => boolean,
): string[] {
  const stood = new Map([...before.values()].map(({ storyId, key }) => [storyId, key]));
  const stands = new Map([...now.values()].map(({ storyId, key }) => [storyId, key]));
  const changed = new Set<string>();
  for (const [folder, { storyId, key, contentSha256 }] of now) {
    if (storyId === null || before.get(folder)?.key === key || stood.get(storyId) === key) continue;
    const sameWords = before.get(folder)?.contentSha256 === contentSha256;
    if (sameWords || !isOwn(storyId, contentSha256)) changed.add(storyId);
  }
  for (const { storyId } of before.values()) {
    if (storyId !== null && !stands.has(storyId)) changed.add(storyId);
  }
  return [...changed];
}

/** The system's own watching, of the folder alone: a watch on each story would be too many. */
const systemWatch: WatchFolder = (path, onChange) => {
  try {
    const watcher = watch(path, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
};
