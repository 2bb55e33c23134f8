import { createContext, useContext } from 'react';
import type { DeskApi, LibraryListing, StorySummary } from '#shared/api/desk-api.ts';
import type { Failure, Result } from '#shared/api/result.ts';
import { newestFirst } from '#shared/article/story-line.ts';
import { createStore, useStore } from '../app/store.ts';

export interface LibraryState {
  /** The last list that could be read, newest story first; null before the first. */
  readonly listing: LibraryListing | null;
  /** Why the list could not be read just now, or null. */
  readonly failed: Failure | null;
}

/** The library's list as the page follows it. */
export interface LibraryStore {
  refresh(): Promise<LibraryState>;
  /** Asks for another library folder; a value of null where the person changed their mind. */
  choose(): Promise<Result<LibraryListing | null>>;
  /** Puts a story's new line in the list, without reading the library again. */
  put(story: StorySummary): void;
  get(): LibraryState;
  subscribe(listener: () => void): () => void;
}

/**
 * A list just read, with the lines of ours that are newer: a story saved while the library was being read would
 * otherwise show as it was before.
 */
function upToDate(read: LibraryListing, ours: LibraryListing | null): LibraryListing {
  const newer = new Map(ours?.stories.map((story) => [story.storyId, story]));
  const stories = read.stories.map((story) => {
    const own = newer.get(story.storyId);
    return own !== undefined && Date.parse(own.savedAt) > Date.parse(story.savedAt) ? own : story;
  });
  return sorted({ ...read, stories });
}

function sorted(listing: LibraryListing): LibraryListing {
  return { ...listing, stories: newestFirst(listing.stories) };
}

export function createLibraryStore(bridge: Pick<DeskApi, 'listStories' | 'chooseLibrary'>): LibraryStore {
  const store = createStore<LibraryState>({ listing: null, failed: null });
  /** Only the newest question's answer counts. */
  let asked = 0;
  return {
    async refresh() {
      asked += 1;
      const mine = asked;
      const listed = await bridge.listStories();
      if (mine === asked) {
        store.set(
          listed.ok
            ? { listing: upToDate(listed.value, store.get().listing), failed: null }
            : { listing: store.get().listing, failed: listed.error },
        );
      }
      return store.get();
    },
    async choose() {
      const chosen = await bridge.chooseLibrary();
      if (chosen.ok && chosen.value !== null) {
        asked += 1;
        store.set({ listing: sorted(chosen.value), failed: null });
      }
      return chosen;
    },
    put(story) {
      const { listing, failed } = store.get();
      if (listing === null) return;
      const others = listing.stories.filter((other) => other.storyId !== story.storyId);
      store.set({ listing: sorted({ ...listing, stories: [...others, story] }), failed });
    },
    get: store.get,
    subscribe: store.subscribe,
  };
}

export const LibraryContext = createContext<LibraryStore | null>(null);

export function useLibraryStore(): LibraryStore {
  const store = useContext(LibraryContext);
  if (store === null) throw new Error('No library around this component');
  return store;
}

export function useLibrary(): LibraryState {
  return useStore(useLibraryStore());
}
