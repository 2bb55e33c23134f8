import { resolve } from 'node:path';
import { type Result, success } from '#shared/api/result.ts';
import { isFolder } from '../library/find-bundle.ts';
import { readLock } from '../library/locks/lock-file.ts';
import { nodeFileSystem } from '../library/node-file-system.ts';
import { type Examined, examineLibrary } from '../library/repair/examine-library.ts';
import type { FoundProblem } from '../library/repair/examine-story.ts';
import { asResult } from '../library/storage-error.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface CheckLibraryOptions {
  readonly json: boolean;
  /** Read every photo too. */
  readonly thorough: boolean;
}

/**
 * `toasoan check-library`: what is wrong in a library, a line each; changes nothing. With `json` one line, an object
 * {stories, problems: [{kind, folder, headline, count, bytes, repairable, files}]}.
 *
 * @returns the exit code: 1 where anything is wrong but files set aside earlier
 */
export async function checkLibraryCommand(
  folder: string,
  { json, thorough }: CheckLibraryOptions,
  io: CommandOutput,
  now: Date = new Date(),
): Promise<number> {
  const root = resolve(folder);
  const examined = await asResult(async (): Promise<Result<Examined>> => {
    if (!(await isFolder(nodeFileSystem, root))) return { ok: false, error: { code: 'library-missing' } };
    // A lock may be a program's that has ended: a photo too many is rather left than told.
    const isOpen = async (bundle: string) => (await readLock(nodeFileSystem, bundle)) !== null;
    return success(await examineLibrary({ fileSystem: nodeFileSystem, now, thorough, isOpen }, root));
  });
  if (!examined.ok) return reportFailure(examined.error, io);
  const { stories, problems } = examined.value;
  if (json) io.out(JSON.stringify({ stories, problems: problems.map(row) }));
  else {
    for (const found of problems) io.out(sentence(found, io));
    io.out(io.translate('cli.checkLibrary.counts', { stories, problems: problems.length }));
  }
  return problems.every(({ kind }) => kind === 'set-aside') ? EXIT_CODE.done : EXIT_CODE.failed;
}

function sentence({ kind, folder, count }: FoundProblem, { translate }: CommandOutput): string {
  const place = folder === '' ? '.' : folder;
  return oneLine(translate(`libraryProblem.${kind}`, { folder: place, count }));
}

/** The keys always in the same order, and all of them always there. */
function row({ kind, folder, headline, count, bytes, repairable, files }: FoundProblem) {
  return { kind, folder, headline, count, bytes, repairable, files };
}
