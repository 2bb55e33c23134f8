import { hostname, userInfo } from 'node:os';
import type { Failure } from '#shared/api/result.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { importFile } from '../importing/import-file.ts';
import { inspectPhoto } from '../photos/inspect-photo.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface ImportCommandOptions {
  /** The library's folder; made where it is missing. */
  readonly library: string;
}

/**
 * `toasoan import`: makes a story from a file and prints its folder. What was not sure, and pictures that could not be
 * had, are told on standard error, a line each. Gives the exit code.
 */
export async function importCommand(
  file: string,
  { library }: ImportCommandOptions,
  io: CommandOutput,
): Promise<number> {
  const { translate } = io;
  const imported = await importFile({ file, libraryRoot: library, savedBy: person() }, { inspectPhoto });
  if (!imported.ok) return reportFailure(imported.error, io);
  const { path, toConfirm, photosLeft } = imported.value;
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
