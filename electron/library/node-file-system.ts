import { constants } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  unlink,
} from 'node:fs/promises';
import type { EntryKind, FileSystem } from './file-system.ts';
import { systemCode } from './storage-error.ts';

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: Kinds): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** Some mounts know no fsync for folders, and Windows has none: there is nothing more that could be done there. */
const FOLDER_SYNC_UNSUPPORTED = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);
const FOLDER_SYNC_UNSUPPORTED_ON_WINDOWS = new Set(['EPERM', 'EACCES', 'EBADF']);

function isUnsupported(error: unknown): boolean {
  const code = systemCode(error) ?? '';
  return (
    FOLDER_SYNC_UNSUPPORTED.has(code) ||
    (process.platform === 'win32' && FOLDER_SYNC_UNSUPPORTED_ON_WINDOWS.has(code))
  );
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async createFile(path) {
    const handle = await open(path, 'wx');
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },
  async openForReading(path) {
    const handle = await open(path, 'r');
    return {
      read: async (buffer) => (await handle.read(buffer, 0, buffer.length, null)).bytesRead,
      close: () => handle.close(),
    };
  },
  readFile: (path) => readFile(path),
  async readFolder(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async makeFolder(path) {
    await mkdir(path);
  },
  async makeFolders(path) {
    await mkdir(path, { recursive: true });
  },
  rename: (from, to) => rename(from, to),
  removeFile: (path) => unlink(path),
  removeTree: (path) => rm(path, { recursive: true, force: true }),
  async facts(path) {
    const facts = await lstat(path);
    return { kind: kindOf(facts), size: facts.size, modifiedAt: facts.mtimeMs, inode: facts.ino };
  },
  realPath: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  async syncFolder(path) {
    try {
      const handle = await open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!isUnsupported(error)) throw error;
    }
  },
};
