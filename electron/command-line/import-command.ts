import { hostname, userInfo } from 'node:os';
import { relative, resolve } from 'node:path';
import type { Failure } from '#shared/api/result.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { type ImportedBundle, type ImportRequest, importFile } from '../importing/import-file.ts';
import { importFolder, isImportFolder } from '../importing/import-folder.ts';
import { inspectPhoto } from '../photos/inspect-photo.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface ImportCommandOptions {
  /** The library's folder; made where it is missing. */
  readonly library: string;
}

/**
 * `toasoan import`: makes a story from a file and prints its folder; of a folder, from every file in it and below, with
 * a line for each story made, and what became of each file on standard error. What was not sure, and pictures that
 * could not be had, are told there too. Gives the exit code: 1 where any file could not be taken.
 */
export async function importCommand(
  file: string,
  { library }: ImportCommandOptions,
  io: CommandOutput,
): Promise<number> {
  const request = { file, libraryRoot: library, savedBy: person() };
  if (await isImportFolder(file)) return importAll(request, io);
  const imported = await importFile(request, { inspectPhoto });
  return imported.ok ? reportImported(imported.value, io) : reportFailure(imported.error, io);
}

async function importAll(request: ImportRequest, io: CommandOutput): Promise<number> {
  const { translate } = io;
  let made = 0;
  let refused = 0;
  for await (const { file, result } of importFolder(request, { inspectPhoto })) {
    const name = relative(resolve(request.file), file);
    if (result.ok) {
      made += 1;
      io.error(oneLine(translate('cli.import.taken', { name })));
      reportImported(result.value, io);
    } else {
      refused += 1;
      const reason = failureSentence(translate, result.error);
      io.error(oneLine(translate('cli.import.refused', { name, reason })));
    }
  }
  if (made + refused === 0) return reportFailure({ code: 'folder-without-stories' }, io);
  io.error(translate('cli.import.counts', { made, refused }));
  return refused === 0 ? EXIT_CODE.done : EXIT_CODE.failed;
}

function reportImported({ path, toConfirm, photosLeft }: ImportedBundle, io: CommandOutput): number {
  const { translate } = io;
  for (const { doubt, text } of toConfirm) {
    io.error(oneLine(translate('cli.import.unsure', { doubt: translate(`doubt.${doubt}`), text })));
  }
  for (const left of photosLeft) io.error(oneLine(photoSentence(left, io)));
  io.out(path);
  return EXIT_CODE.done;
}

function photoSentence(left: Failure, { translate }: CommandOutput): string {
  if (left.code !== 'photo-missing') return failureSentence(translate, left);
  return translate('cli.import.photoMissing', { name: left.detail?.['name'] ?? '' });
}

/** Who is at the machine, as the desk names them too. A machine may run under a number without a name. */
function person(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
}
