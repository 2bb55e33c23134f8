import type { DeskBridge } from '#shared/api/desk-api.ts';
import type { StoryChange } from '#shared/api/library-event.ts';
import type { StoryLock } from '#shared/api/story-lock.ts';
import { createStore, type Store } from '../app/store.ts';
import type { StorySession } from './story-session.ts';

/** What others do to the story on the page. */
export interface Surroundings {
  /** Null until it was asked for. */
  readonly lock: StoryLock | null;
  /** We had the lock, and somebody took it while the story was open here. */
  readonly isLost: boolean;
  /** The story's file holds words that the page does not know. */
  readonly changed: Extract<StoryChange, { readonly kind: 'changed' }> | null;
  readonly isGone: boolean;
  /** Two texts of this story wait to be merged. */
  readonly hasConflict: boolean;
}

const ALONE: Surroundings = {
  lock: null,
  isLost: false,
  changed: null,
  isGone: false,
  hasConflict: false,
};

type SurroundingsBridge = Pick<DeskBridge, 'lockStory' | 'conflictOf' | 'onStoryLock' | 'onStoryChanged'>;

/**
 * Follows the story that is open: who has it, what is saved of it elsewhere, whether two texts of it wait. A story that
 * another has is only read here; one that was taken over goes on being written, for both texts are kept.
 */
export function createStorySurroundings(
  bridge: SurroundingsBridge,
  session: StorySession,
): Pick<Store<Surroundings>, 'get' | 'subscribe'> {
  const store = createStore<Surroundings>(ALONE);
  let followed = '';
  const change = (next: Partial<Surroundings>): void => store.set({ ...store.get(), ...next });
  const openId = (): string | null => session.snapshot().story?.storyId ?? null;

  const put = (lock: StoryLock): void => {
    const before = store.get();
    const had = before.lock?.kind === 'mine' || before.isLost;
    const isLost = lock.kind === 'held' && had;
    change({ lock, isLost });
    if (lock.kind === 'held' && !isLost) session.restrict(true);
    else if (lock.kind === 'mine' || lock.kind === 'none') session.restrict(false);
  };

  const follow = (): void => {
    const { story } = session.snapshot();
    const key = story === null ? '' : `${story.openSerial} ${story.storyId}`;
    const { changed } = store.get();
    // What we have saved or opened since is what the file holds.
    if (changed !== null && changed.contentSha256 === session.base().contentSha256) change({ changed: null });
    if (key === followed) return;
    followed = key;
    store.set(ALONE);
    if (story === null) return;
    void bridge.lockStory(story.storyId).then((lock) => {
      if (lock.ok && followed === key) put(lock.value);
    });
    void bridge.conflictOf(story.storyId).then((conflict) => {
      if (conflict.ok && followed === key) change({ hasConflict: conflict.value !== null });
    });
  };

  session.subscribe(follow);
  bridge.onStoryLock(({ storyId, lock }) => {
    if (storyId === openId()) put(lock);
  });
  bridge.onStoryChanged((event) => {
    if (event.storyId !== openId()) return;
    if (event.kind !== 'changed') change({ isGone: event.kind === 'gone' });
    else if (event.contentSha256 !== session.base().contentSha256) change({ changed: event, isGone: false });
  });
  return store;
}
