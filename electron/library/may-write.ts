import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { storageFailure } from './storage-error.ts';
import { temporaryPath } from './temporary-name.ts';

/**
 * Whether files can be made and changed in a story's folder: what the system says (a file marked read-only counts),
 * and a try, since not every system says the truth. Any other trouble is left for the save to meet.
 *
 * @param names files in it that must be writable where they are there
 */
export async function mayWrite(
  fileSystem: FileSystem,
  folder: string,
  names: readonly string[],
): Promise<boolean> {
  const refused = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return false;
    } catch (error) {
      return storageFailure(error).code === 'no-permission';
    }
  };
  for (const path of [folder, ...names.map((name) => join(folder, name))]) {
    if (await refused(() => fileSystem.checkWritable(path))) return false;
  }
  return !(await refused(async () => {
    const probe = temporaryPath(join(folder, 'probe'));
    await (await fileSystem.createFile(probe)).close();
    await fileSystem.removeFile(probe);
  }));
}
