import type { LibraryChange, StoryChange } from '#shared/api/library-event.ts';
import { type Result, success } from '#shared/api/result.ts';
import type { StoryLock, StoryLockChange } from '#shared/api/story-lock.ts';
import type { LibraryCore } from './library-core.ts';
import type { StoryLocks } from './locks/story-locks.ts';
import type { LibraryWatch } from './watching/library-watch.ts';
import type { StoryWatch } from './watching/story-watch.ts';

/** What a library tells of by itself. */
export interface LibraryEvents {
  readonly onStoryChanged?: (change: StoryChange) => void;
  readonly onLibraryChanged?: (change: LibraryChange) => void;
  readonly onStoryLock?: (change: StoryLockChange) => void;
}

/** The story that a person has open: others are told of it by its lock, and its person of what others do. */
export interface Attention {
  /** This story is open now, and no other; null: none is. Never throws. */
  attend(storyId: string | null): Promise<void>;
  /** Asks for the lock of a story, as when it is opened. `story-not-found`, `library-missing`. */
  lock(storyId: string): Promise<Result<StoryLock>>;
  /** Takes the lock whoever has it. As `lock`. */
  takeOver(storyId: string): Promise<Result<StoryLock>>;
  /** Begins to watch the whole library. */
  start(): void;
  /** Looks at once, as when the window comes to the front. Never throws. */
  lookAround(): Promise<void>;
  /** Ends all watching and gives the locks back. */
  end(): Promise<void>;
}

export function createAttention(
  core: LibraryCore,
  locks: StoryLocks,
  storyWatch: StoryWatch,
  libraryWatch: LibraryWatch,
): Attention {
  let attended: string | null = null;
  const withBundle = (
    storyId: string,
    work: (storyId: string, bundle: string) => Promise<StoryLock>,
  ): Promise<Result<StoryLock>> =>
    core.onStory(storyId, async (bundle) => success(await work(storyId, bundle)));

  return {
    async attend(storyId) {
      const before = attended;
      attended = storyId;
      storyWatch.watch(storyId);
      if (before !== null && before !== storyId) await locks.release(before);
      if (storyId !== null) await withBundle(storyId, locks.acquire);
      // Somebody turned to another story while this one's lock was on its way.
      if (storyId !== null && attended !== storyId) await locks.release(storyId);
    },
    lock: (storyId) => withBundle(storyId, locks.acquire),
    takeOver: (storyId) => withBundle(storyId, locks.takeOver),
    start: () => libraryWatch.start(),
    async lookAround() {
      await Promise.all([storyWatch.look(), locks.refresh(), libraryWatch.glance()]);
    },
    async end() {
      libraryWatch.stop();
      storyWatch.watch(null);
      attended = null;
      await locks.releaseAll();
    },
  };
}
