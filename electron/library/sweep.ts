import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { isTemporaryName } from './temporary-name.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Takes away temporary files and folders that an ended program left more than a day ago. Only tidying: where it can't,
 * it leaves them for another time.
 */
export async function sweepTemporaries(fileSystem: FileSystem, folder: string, now: Date): Promise<void> {
  try {
    for (const { name, kind } of await fileSystem.readFolder(folder)) {
      if (!isTemporaryName(name)) continue;
      const path = join(folder, name);
      if (now.getTime() - (await fileSystem.facts(path)).modifiedAt < DAY) continue;
      await (kind === 'folder' ? fileSystem.removeTree(path) : fileSystem.removeFile(path));
    }
  } catch {
    return;
  }
}
