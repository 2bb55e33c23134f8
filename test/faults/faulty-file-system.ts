import type { FileSystem, ReadableFile, WritableFile } from '../../electron/library/file-system.ts';
import { nodeFileSystem } from '../../electron/library/node-file-system.ts';

export type Operation = keyof FileSystem | keyof WritableFile | keyof ReadableFile;

/** Asked before every operation: it may throw, wait, or do something behind the library's back. */
export type Interference = (operation: Operation, path: string) => void | Promise<void>;

/** An error as the system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** A disk on which an operation can be made to go wrong. */
export function faultyFileSystem(interfere: Interference, base: FileSystem = nodeFileSystem): FileSystem {
  const one =
    <Rest extends readonly unknown[], Answer>(
      operation: keyof FileSystem,
      run: (path: string, ...rest: Rest) => Promise<Answer>,
    ) =>
    async (path: string, ...rest: Rest): Promise<Answer> => {
      await interfere(operation, path);
      return run(path, ...rest);
    };
  return {
    createFile: async (path) => {
      await interfere('createFile', path);
      return faultyWriter(await base.createFile(path), path, interfere);
    },
    openForReading: one('openForReading', base.openForReading),
    readFile: one('readFile', base.readFile),
    readFolder: one('readFolder', base.readFolder),
    makeFolder: one('makeFolder', base.makeFolder),
    makeFolders: one('makeFolders', base.makeFolders),
    rename: one('rename', base.rename),
    removeFile: one('removeFile', base.removeFile),
    removeTree: one('removeTree', base.removeTree),
    facts: one('facts', base.facts),
    realPath: one('realPath', base.realPath),
    checkWritable: one('checkWritable', base.checkWritable),
    syncFolder: one('syncFolder', base.syncFolder),
  };
}

function faultyWriter(file: WritableFile, path: string, interfere: Interference): WritableFile {
  return {
    write: async (bytes) => {
      await interfere('write', path);
      await file.write(bytes);
    },
    sync: async () => {
      await interfere('sync', path);
      await file.sync();
    },
    size: async () => {
      await interfere('size', path);
      return file.size();
    },
    close: () => file.close(),
  };
}

/** A disk that takes only the first half of every file and says that all went well, as a full one can. */
export function halvingFileSystem(isHalved: (path: string) => boolean, base = nodeFileSystem): FileSystem {
  return {
    ...base,
    async createFile(path) {
      const file = await base.createFile(path);
      const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));
      return { ...file, write: (bytes) => file.write(isHalved(path) ? half(bytes) : bytes) };
    },
  };
}
