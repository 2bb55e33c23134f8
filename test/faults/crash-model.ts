import { basename, dirname } from 'node:path';
import type { EntryKind, FileSystem } from '../../electron/library/file-system.ts';

/**
 * A disk in memory that tells what a program has written from what is sure to be found after the power went.
 *
 * Data of a file is sure after its `sync`; a name in a folder is sure after the folder's `syncFolder`. All else may
 * or may not have reached the disk: of a folder any state since its last sync, of a file what was synced, half of
 * what was written, or all.
 */
interface FileNode {
  readonly kind: 'file';
  written: Uint8Array;
  synced: Uint8Array;
  readonly inode: number;
}

interface FolderNode {
  readonly kind: 'folder';
  names: Map<string, DiskNode>;
  /** Its states since the last sync, that one first. */
  states: Map<string, DiskNode>[];
  readonly inode: number;
}

type DiskNode = FileNode | FolderNode;

/** What may be found on a disk: folders as maps, files as bytes. */
export type Tree = Map<string, Tree | Uint8Array>;

export interface CrashModel {
  readonly fileSystem: FileSystem;
  /** Operations done since the last {@link stopAfter}. */
  readonly steps: () => number;
  /** The power goes after so many more operations: each later one throws. */
  stopAfter(steps: number): void;
  /** Everything that may be found under a folder when the power comes back. */
  outcomes(path: string): Generator<Tree>;
  /** Of all these on the whole disk only two: nothing but what was made sure of, and everything that was done. */
  extremes(): readonly [Tree, Tree];
}

/** A disk with these folders on it, or with what was found after a crash. */
export function createCrashModel(content: Tree): CrashModel {
  let inodes = 0;
  let done = 0;
  let stop = Number.POSITIVE_INFINITY;

  const nodeOf = (value: Tree | Uint8Array): DiskNode => {
    inodes += 1;
    if (value instanceof Uint8Array) return { kind: 'file', written: value, synced: value, inode: inodes };
    const names = new Map([...value].map(([name, inner]) => [name, nodeOf(inner)]));
    return { kind: 'folder', names, states: [new Map(names)], inode: inodes };
  };
  const root = nodeOf(content) as FolderNode;

  const step = async (): Promise<void> => {
    if (done >= stop) throw new Error('The power is gone');
    done += 1;
  };
  const at = (path: string): DiskNode => {
    let node: DiskNode = root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next: DiskNode | undefined = node.kind === 'folder' ? node.names.get(name) : undefined;
      if (next === undefined) throw systemError('ENOENT', path);
      node = next;
    }
    return node;
  };
  const folderAt = (path: string): FolderNode => {
    const node = at(path);
    if (node.kind !== 'folder') throw systemError('ENOTDIR', path);
    return node;
  };
  const fileAt = (path: string): FileNode => {
    const node = at(path);
    if (node.kind !== 'file') throw systemError('EISDIR', path);
    return node;
  };
  const change = (path: string, edit: (names: Map<string, DiskNode>, name: string) => void): void => {
    const folder = folderAt(dirname(path));
    edit(folder.names, basename(path));
    folder.states.push(new Map(folder.names));
  };
  const put = (path: string, node: DiskNode): void => {
    change(path, (names, name) => {
      if (names.has(name)) throw systemError('EEXIST', path);
      names.set(name, node);
    });
  };

  const fileSystem: FileSystem = {
    async createFile(path) {
      await step();
      const node = nodeOf(new Uint8Array()) as FileNode;
      put(path, node);
      return {
        async write(bytes) {
          await step();
          node.written = Buffer.concat([node.written, bytes]);
        },
        async sync() {
          await step();
          node.synced = node.written;
        },
        size: async () => node.written.length,
        close: async () => undefined,
      };
    },
    async openForReading(path) {
      const { written } = fileAt(path);
      let offset = 0;
      return {
        async read(buffer) {
          const part = written.subarray(offset, offset + buffer.length);
          buffer.set(part);
          offset += part.length;
          return part.length;
        },
        close: async () => undefined,
      };
    },
    async readFile(path) {
      await step();
      return fileAt(path).written;
    },
    async readFolder(path) {
      return [...folderAt(path).names].map(([name, { kind }]) => ({ name, kind: kind satisfies EntryKind }));
    },
    async makeFolder(path) {
      await step();
      put(path, nodeOf(new Map()));
    },
    async makeFolders(path) {
      for (let end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
        const part = end === -1 ? path : path.slice(0, end);
        await this.makeFolder(part).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
        if (end === -1) return;
      }
    },
    async rename(from, to) {
      await step();
      const node = at(from);
      if (dirname(from) !== dirname(to)) throw systemError('EXDEV', to);
      change(to, (names, name) => {
        names.delete(basename(from));
        names.set(name, node);
      });
    },
    async removeFile(path) {
      await step();
      fileAt(path);
      change(path, (names, name) => names.delete(name));
    },
    async removeTree(path) {
      await step();
      change(path, (names, name) => names.delete(name));
    },
    async facts(path) {
      const node = at(path);
      const size = node.kind === 'file' ? node.written.length : 0;
      return { kind: node.kind, size, modifiedAt: 0, inode: node.inode };
    },
    realPath: async (path) => path,
    checkWritable: async (path) => {
      at(path);
    },
    async syncFolder(path) {
      await step();
      const folder = folderAt(path);
      folder.states = [new Map(folder.names)];
    },
  };

  return {
    fileSystem,
    steps: () => done,
    stopAfter(steps) {
      done = 0;
      stop = steps;
    },
    outcomes: (path) => everyChoice((pick) => treeOf(folderAt(path), pick) as Tree),
    extremes: () => [treeOf(root, () => 0) as Tree, treeOf(root, (options) => options - 1) as Tree],
  };
}

/** The content of a node as the disk may hold it; `pick` chooses where more than one thing may be found. */
function treeOf(node: DiskNode, pick: (options: number) => number): Tree | Uint8Array {
  if (node.kind === 'file') {
    if (Buffer.from(node.synced).equals(node.written)) return node.written;
    const half = node.written.subarray(0, Math.floor(node.written.length / 2));
    return [node.synced, half, node.written][pick(3)] ?? node.synced;
  }
  const names = node.states[pick(node.states.length)] ?? node.names;
  return new Map([...names].map(([name, inner]) => [name, treeOf(inner, pick)]));
}

/** Runs once for every way the choices can fall. */
function* everyChoice<Answer>(run: (pick: (options: number) => number) => Answer): Generator<Answer> {
  const chosen: number[] = [];
  const sizes: number[] = [];
  for (;;) {
    let index = 0;
    yield run((options) => {
      if (index === chosen.length) chosen.push(0);
      sizes[index] = options;
      index += 1;
      return chosen[index - 1] ?? 0;
    });
    chosen.length = index;
    while (chosen.length > 0 && (chosen.at(-1) ?? 0) + 1 >= (sizes[chosen.length - 1] ?? 0)) chosen.pop();
    const last = chosen.pop();
    if (last === undefined) return;
    chosen.push(last + 1);
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
