import { dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { systemCode } from './storage-error.ts';

/**
 * Makes a folder inside one that is there, durably, unless it is there already. A link in its place is refused
 * (ENOTDIR): what is written must stay in the story's own folder.
 */
export async function ensureFolder(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.makeFolder(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const { kind } = await fileSystem.facts(path);
    if (kind !== 'folder') throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' });
    return;
  }
  await fileSystem.syncFolder(dirname(path));
}
