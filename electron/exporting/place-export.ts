import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { FileSystem } from '../library/file-system.ts';
import { renameWithPatience } from '../library/rename-with-patience.ts';
import { isMissing, systemCode } from '../library/storage-error.ts';
import { temporaryPath } from '../library/temporary-name.ts';
import { writeWhole } from '../library/write-durably.ts';
import type { PackageFile } from './package-file.ts';

/** What is to stand at a place: one file's bytes, or a folder's files. */
export type Content = Uint8Array | readonly PackageFile[];

/**
 * Puts a new file or folder at a place, whole or not at all: made beside it under another name, synced, read again and
 * compared, then renamed. What stands there already is never replaced. Throws the system's errors; then nothing of it
 * is left.
 *
 * @param target absolute path; the folder above it is made where it is missing
 * @returns the path, also where exactly this stood there already; `target-not-empty` where something else does, or a
 *   file where the folder above should be; `short-write` where what was read back is not what was written
 */
export async function placeExport(
  fileSystem: FileSystem,
  target: string,
  content: Content,
): Promise<Result<{ readonly path: string }>> {
  const before = await compare(fileSystem, target, content);
  if (before === 'same') return success({ path: target });
  if (before === 'different') return failure('target-not-empty', { name: basename(target) });
  const temporary = temporaryPath(target);
  try {
    await fileSystem.makeFolders(dirname(target));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return failure('target-not-empty', { name: basename(dirname(target)) });
  }
  try {
    await write(fileSystem, temporary, content);
    const whole = (await compare(fileSystem, temporary, content)) === 'same';
    const still = whole ? await compare(fileSystem, target, content) : 'missing';
    if (!whole || still !== 'missing') {
      await fileSystem.removeTree(temporary);
      if (still === 'same') return success({ path: target });
      return whole ? failure('target-not-empty', { name: basename(target) }) : failure('short-write');
    }
    await renameWithPatience(fileSystem, temporary, target);
  } catch (error) {
    // The first thing that went wrong is what has to be told.
    await fileSystem.removeTree(temporary).catch(() => undefined);
    throw error;
  }
  await fileSystem.syncFolder(dirname(target));
  return success({ path: target });
}

async function write(fileSystem: FileSystem, path: string, content: Content): Promise<void> {
  if (content instanceof Uint8Array) {
    await writeWhole(fileSystem, path, content);
    return;
  }
  const folders = new Set([path, ...content.map((file) => dirname(join(path, file.path)))]);
  for (const folder of folders) await fileSystem.makeFolders(folder);
  for (const file of content) await writeWhole(fileSystem, join(path, file.path), file.bytes);
  for (const folder of folders) await fileSystem.syncFolder(folder);
}

async function compare(
  fileSystem: FileSystem,
  path: string,
  content: Content,
): Promise<'missing' | 'same' | 'different'> {
  try {
    const { kind } = await fileSystem.facts(path);
    if (content instanceof Uint8Array) {
      return kind === 'file' && (await holdsBytes(fileSystem, path, content)) ? 'same' : 'different';
    }
    return kind === 'folder' && (await holdsFiles(fileSystem, path, content)) ? 'same' : 'different';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}

async function holdsBytes(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  const { kind, size } = await fileSystem.facts(path);
  if (kind !== 'file' || size !== bytes.byteLength) return false;
  return Buffer.from(await fileSystem.readFile(path)).equals(bytes);
}

/** Exactly these files and no other. */
async function holdsFiles(
  fileSystem: FileSystem,
  path: string,
  files: readonly PackageFile[],
): Promise<boolean> {
  const left = new Map(files.map((file) => [file.path, file.bytes]));
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const { name, kind } of await fileSystem.readFolder(join(path, folder))) {
      const inner = folder === '' ? name : `${folder}/${name}`;
      const bytes = left.get(inner);
      if (kind === 'folder') folders.push(inner);
      else if (bytes === undefined || !(await holdsBytes(fileSystem, join(path, inner), bytes))) return false;
      left.delete(inner);
    }
  }
  return left.size === 0;
}
