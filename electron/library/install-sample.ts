import { basename, dirname, join } from 'node:path';
import { type Result, success } from '#shared/api/result.ts';
import type { FileSystem } from './file-system.ts';
import { storyFolders } from './find-bundle.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { renameWithPatience } from './rename-with-patience.ts';
import { asResult, isMissing } from './storage-error.ts';
import { temporaryPath } from './temporary-name.ts';
import { writeWhole } from './write-durably.ts';

/**
 * Fills a library that is empty or missing with the stories shipped with the program, as they are. A library that
 * holds anything but hidden files is left alone.
 *
 * @param sampleFolder a folder of story folders, absolute; may lie inside the packed program
 * @returns the number of stories put in
 */
export function installSample(
  sampleFolder: string,
  libraryRoot: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<{ readonly installed: number }>> {
  return asResult(async () => {
    if (!(await isEmptyOrMissing(fileSystem, libraryRoot))) return success({ installed: 0 });
    const stories = await storyFolders(fileSystem, sampleFolder);
    await fileSystem.makeFolders(libraryRoot);
    await fileSystem.syncFolder(dirname(libraryRoot));
    const made: string[] = [];
    try {
      // All are copied before the first gets its name: an interrupted installation leaves an empty library.
      for (const story of stories) {
        const temporary = temporaryPath(join(libraryRoot, story));
        made.push(temporary);
        await copyFolder(fileSystem, join(sampleFolder, story), temporary);
      }
      for (const [index, story] of stories.entries()) {
        const temporary = made[index];
        if (temporary !== undefined)
          await renameWithPatience(fileSystem, temporary, join(libraryRoot, story));
      }
    } catch (error) {
      for (const temporary of made) await fileSystem.removeTree(temporary).catch(() => undefined);
      throw error;
    }
    await fileSystem.syncFolder(libraryRoot);
    return success({ installed: stories.length });
  });
}

async function isEmptyOrMissing(fileSystem: FileSystem, folder: string): Promise<boolean> {
  try {
    return (await fileSystem.readFolder(folder)).every(({ name }) => name.startsWith('.'));
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

async function copyFolder(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  await fileSystem.makeFolder(to);
  for (const { name, kind } of await fileSystem.readFolder(from)) {
    if (basename(name) !== name || name.startsWith('.')) continue;
    if (kind === 'folder') await copyFolder(fileSystem, join(from, name), join(to, name));
    else if (kind === 'file') {
      // Read as a whole: the packed program's archive can be read so, and the sample's files are small.
      await writeWhole(fileSystem, join(to, name), await fileSystem.readFile(join(from, name)));
    }
  }
  await fileSystem.syncFolder(to);
}
