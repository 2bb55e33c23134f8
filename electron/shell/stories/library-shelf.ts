import type { LibraryListing } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Library } from '../../library/library.ts';

/** The library the desk works in; another one after the person has chosen it. */
export interface LibraryShelf {
  /** The open library, or `library-missing` where none is. */
  current(): Result<Library>;
  /** The same, once nobody has the shelf for himself. */
  atHand(): Promise<Result<Library>>;
  /** Where the open library lies, absolute, or null. */
  root(): string | null;
  /** Opens a folder whatever is in it; a call on it says when it is not there. */
  open(root: string): void;
  /** Opens another folder in place of the one before, if it can be read. What the one before writes is waited for. */
  change(root: string): Promise<Result<LibraryListing>>;
  /** Does work while {@link atHand} waits, after all that was being written. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Answers when nothing is being written. */
  idle(): Promise<void>;
  /** Ends the watching and gives the locks back, when the program ends. */
  end(): Promise<void>;
}

/**
 * @param openLibrary makes a library of an absolute path
 * @param onOpened told of each library that takes its place
 */
export function createLibraryShelf(
  openLibrary: (root: string) => Library,
  onOpened: (root: string) => void = () => undefined,
): LibraryShelf {
  let library: Library | null = null;
  let place: string | null = null;
  let held: Promise<unknown> = Promise.resolve();

  const current = (): Result<Library> => (library === null ? failure('library-missing') : success(library));

  return {
    current,
    async atHand() {
      await held;
      return current();
    },
    root: () => place,
    open(root) {
      library = openLibrary(root);
      place = root;
      library.attention.start();
      onOpened(root);
    },
    async change(root) {
      const wanted = openLibrary(root);
      const listing = await wanted.list();
      if (!listing.ok) return listing;
      await library?.attention.end();
      await library?.idle();
      library = wanted;
      place = root;
      library.attention.start();
      onOpened(root);
      return listing;
    },
    async exclusively(work) {
      const done = held.then(async () => {
        await library?.idle();
        return work();
      });
      held = done.catch(() => undefined);
      return done;
    },
    idle: async () => library?.idle(),
    end: async () => library?.attention.end(),
  };
}
