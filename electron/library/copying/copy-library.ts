import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import { BIN_NAME, TEMPLATES_NAME } from '../bundle-layout.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { FileSystem } from '../file-system.ts';
import { isFolder, storyFolders } from '../find-bundle.ts';
import { type Copied, copyBundle } from './copy-bundle.ts';

/** So often is gone over a library that is being written to while it is copied. */
const ROUNDS = 5;

/**
 * Copies a whole library, bin and templates included, into a folder that is empty or missing, and goes over it until
 * every file has been found to hold the same bytes as the one it came from. What was begun is left where it fails, to
 * be gone on with: `goOn` lets the folder hold what an earlier try brought there.
 *
 * @param from,to absolute paths
 * @returns how many files there are; `library-missing`, `target-not-empty` {name}, `library-inside` where one lies in
 *   the other, `copy-unfinished` where it was written to faster than it could be copied. Throws the system's errors
 */
export async function copyLibrary(
  fileSystem: FileSystem,
  from: string,
  to: string,
  goOn = false,
): Promise<Result<{ readonly files: number }>> {
  if (!(await isFolder(fileSystem, from))) return failure('library-missing');
  if (isInside(from, to) || isInside(to, from)) return failure('library-inside');
  await fileSystem.makeFolders(to);
  const present = (await fileSystem.readFolder(to)).filter(({ name }) => !name.startsWith('.'));
  if (present.length > 0 && !goOn) return failure('target-not-empty', { name: basename(to) });
  for (let round = 0; round < ROUNDS; round += 1) {
    const { files, written } = await copyOnce(fileSystem, from, to, round > 0 || goOn);
    if (written === 0) return success({ files });
  }
  return failure('copy-unfinished');
}

async function copyOnce(
  fileSystem: FileSystem,
  from: string,
  to: string,
  thorough: boolean,
): Promise<Copied> {
  let files = 0;
  let written = 0;
  for (const part of ['', TEMPLATES_NAME, BIN_NAME]) {
    const [source, target] = [join(from, part), join(to, part)];
    if (!(await isFolder(fileSystem, source))) continue;
    if (part !== '') await ensureFolder(fileSystem, target);
    for (const name of await storyFolders(fileSystem, source)) {
      const copied = await copyBundle(fileSystem, join(source, name), join(target, name), { thorough });
      files += copied.files;
      written += copied.written;
    }
  }
  return { files, written };
}

/** Whether a path is another or lies in it. */
export function isInside(outer: string, inner: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  // On Windows the way to another drive is a whole path.
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
