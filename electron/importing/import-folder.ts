import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Result } from '#shared/api/result.ts';
import { type ImportedBundle, type ImportRequest, type ImportServices, importFile } from './import-file.ts';

/** Beside a page that a browser has saved: its parts, none of them a story. */
const PARTS_OF_A_PAGE = /[._]files$/i;

const ENDINGS: ReadonlySet<string> = new Set(['.txt', '.html', '.htm']);

/** What became of one file of a folder. */
export interface ImportedFile {
  /** Absolute. */
  readonly file: string;
  readonly result: Result<ImportedBundle>;
}

/** Whether a path is a folder; anything else, also what is not there, is left to be told as a file. */
export async function isImportFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

/**
 * Makes a story of every .txt and .html file in a folder and the folders below it, one after the other in the order of
 * their names. A file that is refused stops no other. What is hidden, linked, part of a saved page, or lies in the
 * library itself is passed over. Throws the system's errors about the folders.
 *
 * @param request `file` is the folder
 */
export async function* importFolder(
  request: ImportRequest,
  services: ImportServices,
): AsyncGenerator<ImportedFile> {
  const library = await realpath(request.libraryRoot).catch(() => resolve(request.libraryRoot));
  // Listed as a whole first: what the import writes is never taken for something to import.
  const files = await storiesIn(resolve(request.file), library);
  for (const file of files) yield { file, result: await importFile({ ...request, file }, services) };
}

async function storiesIn(folder: string, library: string): Promise<string[]> {
  if ((await realpath(folder)) === library) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.'),
  );
  entries.sort((left, right) => left.name.localeCompare(right.name, 'vi', { numeric: true }));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !PARTS_OF_A_PAGE.test(entry.name))
      found.push(...(await storiesIn(path, library)));
    else if (entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}
