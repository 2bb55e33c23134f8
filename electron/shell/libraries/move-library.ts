import { join } from 'node:path';
import type { LibraryListing } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import { articlePath, BIN_NAME, TEMPLATES_NAME } from '../../library/bundle-layout.ts';
import { copyLibrary } from '../../library/copying/copy-library.ts';
import { hashOfFile } from '../../library/copying/hash-of-file.ts';
import type { FileSystem } from '../../library/file-system.ts';
import { isFolder, storyFolders } from '../../library/find-bundle.ts';
import { asResult, isMissing } from '../../library/storage-error.ts';

export interface Move {
  readonly fileSystem: FileSystem;
  /** Absolute paths. */
  readonly from: string;
  readonly to: string;
  readonly removeOld: boolean;
  /** Runs work while nothing else can ask anything of the library, and nothing is being written. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Opens the library in its new place. */
  readonly open: (folder: string) => Promise<Result<LibraryListing>>;
}

/**
 * Moves a library: copies it while it is being worked in, then, while nobody can, brings over what has changed, looks
 * at every byte and opens it there. The old place is only touched at the very end, and only where it was asked for:
 * there a story goes when its file is still what was copied.
 */
export function moveLibrary(move: Move): Promise<Result<LibraryListing>> {
  const { fileSystem, from, to, removeOld, exclusively, open } = move;
  return asResult(async () => {
    const copied = await copyLibrary(fileSystem, from, to);
    if (!copied.ok && copied.error.code !== 'copy-unfinished') return copied;
    return exclusively(async () => {
      const verified = await copyLibrary(fileSystem, from, to, true);
      if (!verified.ok) return verified;
      const opened = await open(to);
      if (opened.ok && removeOld) await removeCopied(fileSystem, from, to);
      return opened;
    });
  });
}

async function removeCopied(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (const part of ['', TEMPLATES_NAME, BIN_NAME]) {
    const folder = join(from, part);
    if (!(await isFolder(fileSystem, folder))) continue;
    for (const name of await storyFolders(fileSystem, folder)) {
      const [old, copy] = [join(folder, name), join(to, part, name)];
      if (await isSameStory(fileSystem, old, copy)) await fileSystem.removeTree(old);
    }
  }
}

/** Somebody on another machine may have written to the old place since. */
async function isSameStory(fileSystem: FileSystem, old: string, copy: string): Promise<boolean> {
  const hash = async (bundle: string): Promise<string | null> => {
    try {
      return await hashOfFile(fileSystem, articlePath(bundle));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return (await hash(old)) === (await hash(copy));
}
