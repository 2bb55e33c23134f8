import { dirname, join } from 'node:path';
import { setAsideName } from './bundle-layout.ts';
import type { FileSystem } from './file-system.ts';
import { renameWithPatience } from './rename-with-patience.ts';
import { isMissing } from './storage-error.ts';

/**
 * Moves a file that can't be read to `<stem>.corrupt-<utc>.json` beside it; nothing is ever overwritten by that.
 * Throws the system's errors.
 *
 * @returns the name it now has
 */
export async function setAside(
  fileSystem: FileSystem,
  path: string,
  stem: string,
  moment: Date,
): Promise<string> {
  const folder = dirname(path);
  let attempt = 0;
  while (await exists(fileSystem, join(folder, setAsideName(stem, moment, attempt)))) attempt += 1;
  const name = setAsideName(stem, moment, attempt);
  await renameWithPatience(fileSystem, path, join(folder, name));
  await fileSystem.syncFolder(folder);
  return name;
}

async function exists(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    await fileSystem.facts(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
