import { inParallel } from '../../library/in-parallel.ts';
import { type EntryReader, readEntry } from './read-entry.ts';
import type { FolderEntry } from './story-entry.ts';

/** Reads stories, here or in a thread of its own. */
export interface EntryReaders {
  /** How many batches it works on at once. */
  readonly atOnce: number;
  /** What the folders hold, in their order. Throws the system's errors where the disk itself fails. */
  read(folders: readonly string[]): Promise<readonly FolderEntry[]>;
  end(): void;
}

/** Files of one batch being read at the same time: a share answers slowly, but many at once. */
const FILES_AT_ONCE = 8;

/** Reads in this thread. */
export function ownReaders(reader: EntryReader, now: () => number = Date.now): EntryReaders {
  return {
    atOnce: 1,
    read: (folders) => readBatch(reader, folders, now()),
    end: () => undefined,
  };
}

export function readBatch(
  reader: EntryReader,
  folders: readonly string[],
  now: number,
): Promise<readonly FolderEntry[]> {
  return inParallel(folders, FILES_AT_ONCE, (folder) => readEntry(reader, folder, now));
}
