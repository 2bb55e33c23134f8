import { failure, type Result, success } from '#shared/api/result.ts';
import type { LibraryIndex } from '../../search/library-index.ts';

/** The index of the library the desk works in; another one after the person has chosen another library. */
export interface IndexShelf {
  /** The index, started where it is not yet; `library-missing` where no library is open. */
  current(): Result<LibraryIndex>;
  /** Another library. Its index is started when it is asked for, or after a little while. */
  open(root: string): void;
  /** These stories were saved, made or taken away. Told in one go a moment later: saves come by the dozen. */
  noteChanged(storyIds: readonly string[]): void;
  /** All that are pinned now. */
  pinsChanged(storyIds: readonly string[]): void;
  /** Ends it. */
  close(): Promise<void>;
}

/** The window comes first: only then its processor and its disk are free. */
const START_AFTER_MS = 2000;
/** Long enough to gather the saves of a burst, short enough that nobody looks for them meanwhile. */
const GATHER_MS = 300;

/** @param openIndex makes the index of an absolute path */
export function createIndexShelf(openIndex: (root: string) => LibraryIndex): IndexShelf {
  let root: string | null = null;
  let index: LibraryIndex | null = null;
  let starting: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  let ending: Promise<void> = Promise.resolve();

  const start = (): void => {
    clearTimeout(starting);
    if (root === null || index !== null) return;
    index = openIndex(root);
    // What it could not read stands in its state.
    void index.refresh();
  };

  const end = (): void => {
    clearTimeout(starting);
    clearTimeout(gathering);
    changed.clear();
    const old = index;
    index = null;
    if (old !== null) ending = Promise.all([ending, old.close()]).then(() => undefined);
  };

  return {
    current() {
      start();
      return index === null ? failure('library-missing') : success(index);
    },
    open(wanted) {
      end();
      root = wanted;
      starting = setTimeout(start, START_AFTER_MS);
      starting.unref();
    },
    noteChanged(storyIds) {
      // One that is not started yet will look through everything.
      if (index === null) return;
      if (changed.size === 0) {
        gathering = setTimeout(() => {
          const all = [...changed];
          changed.clear();
          void index?.noteChanged(all);
        }, GATHER_MS);
        gathering.unref();
      }
      for (const storyId of storyIds) changed.add(storyId);
    },
    pinsChanged(storyIds) {
      void index?.setPins(storyIds);
    },
    async close() {
      end();
      root = null;
      await ending;
    },
  };
}
