import type { StoryLock } from '#shared/api/story-lock.ts';
import type { FileSystem } from '../file-system.ts';
import { createLanes } from '../lanes.ts';
import type { Pulse } from '../pulse.ts';
import {
  type LockContent,
  type LockOnDisk,
  placeLock,
  readLock,
  removeLock,
  replaceLock,
} from './lock-file.ts';

/** Milliseconds between two signs of life. */
export const BEAT = 15_000;
/** Milliseconds of our own clock after which a lock that stood still belongs to nobody. */
export const STALE_AFTER = 60_000;

/** Who locks, as others are shown it. */
export interface LockOwner {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
}

export interface LockOptions {
  readonly fileSystem: FileSystem;
  readonly owner: LockOwner;
  /** Another for every opening of a library. */
  readonly token: string;
  readonly pulse: Pulse;
  readonly now: () => Date;
  /** Whether a process of this machine still runs. */
  readonly isAlive: (pid: number) => boolean;
  /** Told whenever the lock of a story that was asked for becomes another. */
  readonly onChange: (storyId: string, lock: StoryLock) => void;
}

/** The locks of the stories that are open here. No call throws: a lock that can't be had is `none`. */
export interface StoryLocks {
  /** Takes the lock where it is free, or its holder has died; else tells who has it, and goes on watching. */
  acquire(storyId: string, bundle: string): Promise<StoryLock>;
  /** Takes it whoever has it; they are told at their next beat. */
  takeOver(storyId: string, bundle: string): Promise<StoryLock>;
  /** Gives it back where it is ours, and stops watching. */
  release(storyId: string): Promise<void>;
  releaseAll(): Promise<void>;
  /** Who holds a story, without asking for it. */
  look(bundle: string): Promise<StoryLock>;
  /** Looks at once, instead of at the next beat. */
  refresh(): Promise<void>;
}

interface Watched {
  readonly bundle: string;
  content: LockContent | null;
  lock: StoryLock;
  /** What stood in another's lock, and since when by our clock it stood still. */
  seen: { readonly text: string; readonly at: number } | null;
}

export function createStoryLocks(options: LockOptions): StoryLocks {
  const { fileSystem, owner, token, pulse, now, isAlive, onChange } = options;
  const watched = new Map<string, Watched>();
  const lanes = createLanes();
  let stop: (() => void) | null = null;

  const isDead = ({ content }: LockOnDisk): boolean =>
    content !== null &&
    content.token !== token &&
    content.host === owner.host &&
    (content.pid === owner.pid || !isAlive(content.pid));

  const heldBy = ({ content }: LockOnDisk, stale: boolean): StoryLock => ({
    kind: 'held',
    user: content?.user ?? '',
    host: content?.host ?? '',
    since: content?.since ?? '',
    stale,
  });

  const fresh = (): LockContent => ({ token, ...owner, since: now().toISOString(), beat: 0 });

  const set = (storyId: string, entry: Watched, lock: StoryLock): StoryLock => {
    const changed = JSON.stringify(entry.lock) !== JSON.stringify(lock);
    entry.lock = lock;
    if (changed && watched.get(storyId) === entry) onChange(storyId, lock);
    return lock;
  };

  /** Another's lock: is it still beating? */
  const observe = (entry: Watched, found: LockOnDisk): StoryLock => {
    const at = pulse.monotonic();
    if (entry.seen?.text !== found.text) entry.seen = { text: found.text, at };
    return heldBy(found, isDead(found) || at - entry.seen.at >= STALE_AFTER);
  };

  const take = async (entry: Watched, force: boolean): Promise<StoryLock> => {
    const content = fresh();
    const found = await readLock(fileSystem, entry.bundle);
    if (found?.content?.token === token) entry.content = found.content;
    else if (found === null && (await placeLock(fileSystem, entry.bundle, content))) entry.content = content;
    else {
      const there = found ?? (await readLock(fileSystem, entry.bundle));
      if (there !== null && !force && !isDead(there)) return observe(entry, there);
      await replaceLock(fileSystem, entry.bundle, content);
      entry.content = content;
    }
    entry.seen = null;
    return { kind: 'mine' };
  };

  const beat = async (entry: Watched): Promise<StoryLock> => {
    const found = await readLock(fileSystem, entry.bundle);
    if (entry.content === null) return found === null ? { kind: 'free' } : observe(entry, found);
    if (found !== null && found.content?.token !== token) {
      entry.content = null;
      return observe(entry, found);
    }
    entry.content = { ...entry.content, beat: entry.content.beat + 1 };
    await replaceLock(fileSystem, entry.bundle, entry.content);
    return { kind: 'mine' };
  };

  const beatAll = async (): Promise<void> => {
    await Promise.all(
      [...watched].map(([storyId, entry]) =>
        lanes.run(storyId, async () => {
          if (watched.get(storyId) !== entry || entry.lock.kind === 'none') return;
          try {
            set(storyId, entry, await beat(entry));
          } catch {
            // A share that is away: what is held is asked for again when it is back.
            return;
          }
        }),
      ),
    );
  };

  const begin = (storyId: string, bundle: string, force: boolean): Promise<StoryLock> =>
    lanes.run(storyId, async () => {
      const known = watched.get(storyId);
      const entry: Watched =
        known?.bundle === bundle ? known : { bundle, content: null, lock: { kind: 'none' }, seen: null };
      watched.set(storyId, entry);
      stop ??= pulse.every(BEAT, () => void beatAll());
      try {
        return set(storyId, entry, await take(entry, force));
      } catch {
        return set(storyId, entry, { kind: 'none' });
      }
    });

  const release = (storyId: string): Promise<void> =>
    lanes.run(storyId, async () => {
      const entry = watched.get(storyId);
      watched.delete(storyId);
      if (watched.size === 0) {
        stop?.();
        stop = null;
      }
      if (entry === undefined || entry.content === null) return;
      try {
        const found = await readLock(fileSystem, entry.bundle);
        if (found?.content?.token === token) await removeLock(fileSystem, entry.bundle);
      } catch {
        // It goes stale by itself.
        return;
      }
    });

  return {
    acquire: (storyId, bundle) => begin(storyId, bundle, false),
    takeOver: (storyId, bundle) => begin(storyId, bundle, true),
    release,
    async releaseAll() {
      await Promise.all([...watched.keys()].map(release));
    },
    async look(bundle) {
      const entry = [...watched.values()].find((one) => one.bundle === bundle);
      if (entry !== undefined) return entry.lock;
      try {
        const found = await readLock(fileSystem, bundle);
        return found === null ? { kind: 'free' } : heldBy(found, isDead(found));
      } catch {
        return { kind: 'none' };
      }
    },
    refresh: beatAll,
  };
}

/** Whether a process runs: one that we may not signal does. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
