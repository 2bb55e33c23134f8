import { dirname } from 'node:path';
import type { FileSystem, WritableFile } from './file-system.ts';
import { renameWithPatience } from './rename-with-patience.ts';
import { isMissing, shortWriteError } from './storage-error.ts';
import { temporaryPath } from './temporary-name.ts';

export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface DurableWriteOptions {
  /**
   * Asked when the new content is on disk, just before it takes the name; where it answers false, nothing changes.
   */
  readonly mayCommit?: () => boolean | Promise<boolean>;
}

/**
 * Puts content under a name so that after any end of the program or the power the name holds the old content or all
 * of the new, and the new for certain once this has answered: a temporary file in the same folder, all of it written,
 * synced and its size checked, then renamed, then the folder synced.
 *
 * @returns true when it is on disk; false where `mayCommit` refused. Throws the system's errors, and a short write's;
 *   then the old content stands and no temporary file is left. A link is never written through nor replaced (ELOOP).
 */
export async function writeDurably(
  fileSystem: FileSystem,
  path: string,
  content: Content,
  { mayCommit = () => true }: DurableWriteOptions = {},
): Promise<boolean> {
  await refuseLink(fileSystem, path);
  const temporary = temporaryPath(path);
  try {
    await writeWhole(fileSystem, temporary, content);
    if (!(await mayCommit())) {
      await fileSystem.removeFile(temporary);
      return false;
    }
    await renameWithPatience(fileSystem, temporary, path);
  } catch (error) {
    // What went wrong first is what has to be told; a temporary that stays is swept after a day.
    await fileSystem.removeFile(temporary).catch(() => undefined);
    throw error;
  }
  await fileSystem.syncFolder(dirname(path));
  return true;
}

/** A new file with content, synced and of the right size; its name in the folder is not yet synced. */
export async function writeWhole(fileSystem: FileSystem, path: string, content: Content): Promise<void> {
  const file = await fileSystem.createFile(path);
  try {
    const written = await writeAll(file, content);
    await file.sync();
    if ((await file.size()) !== written) throw shortWriteError(path);
  } finally {
    await file.close();
  }
}

async function writeAll(file: WritableFile, content: Content): Promise<number> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await file.write(bytes);
    return bytes.length;
  }
  let written = 0;
  for await (const chunk of content) {
    await file.write(chunk);
    written += chunk.length;
  }
  return written;
}

async function refuseLink(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    const { kind } = await fileSystem.facts(path);
    if (kind === 'link') throw Object.assign(new Error(`${path} is a link`), { code: 'ELOOP' });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
