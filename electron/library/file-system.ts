/** What stands in a folder under a name; links are never followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileFacts {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Tells two files of the same name, size and time apart; 0 where the system has none. */
  readonly inode: number;
}

export interface WritableFile {
  /** Appends all of the bytes, over as many system calls as it takes. */
  write(bytes: Uint8Array): Promise<void>;
  /** Answers when what was written is on the disk itself. */
  sync(): Promise<void>;
  /** Bytes the file now holds. */
  size(): Promise<number>;
  close(): Promise<void>;
}

export interface ReadableFile {
  /** Fills the buffer from where the last read ended; the number of bytes read, 0 at the end. */
  read(buffer: Uint8Array): Promise<number>;
  close(): Promise<void>;
}

/**
 * Every operation on the disk that the library uses, so that a test can stop, fail or falsify each of them. Paths are
 * absolute. Operations fail by throwing the system's error (with `code`); `storage-error.ts` turns that into ours.
 */
export interface FileSystem {
  /** Makes a file that must not exist yet (EEXIST). */
  createFile(path: string): Promise<WritableFile>;
  openForReading(path: string): Promise<ReadableFile>;
  readFile(path: string): Promise<Uint8Array>;
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Makes one folder that must not exist yet (EEXIST). */
  makeFolder(path: string): Promise<void>;
  /** Makes a folder and those above it, where they are missing. */
  makeFolders(path: string): Promise<void>;
  /** Replaces a file of the new name in one step. */
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** A folder with all that is in it; nothing happens where it is missing. */
  removeTree(path: string): Promise<void>;
  /** Of the name itself, also where it is a link. */
  facts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  /** Throws where the system says that this may not be written to. */
  checkWritable(path: string): Promise<void>;
  /** Answers when the names in a folder are on the disk itself. */
  syncFolder(path: string): Promise<void>;
}
