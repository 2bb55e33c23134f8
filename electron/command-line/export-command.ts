import type { ExportForm } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { type ExportServices, exportStory } from '../exporting/export-story.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { reportFailure } from './failure-output.ts';

/** What a story can be exported as: `web`, the package for a website; `page`, one self-contained .html. */
export const EXPORT_PROFILES = ['web', 'page'] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];
export const DEFAULT_PROFILE: ExportProfile = 'web';

export interface ExportOptions {
  /** Folder to put the export in. */
  readonly out: string;
  readonly profile: string;
  readonly zip: boolean;
}

/** `toasoan export`: exports a story's folder and prints the path of what was made. Gives the exit code. */
export async function exportCommand(
  bundle: string,
  options: ExportOptions,
  io: CommandOutput,
  services: ExportServices,
): Promise<number> {
  const form = formOf(options, io);
  if (!form.ok) return reportFailure(form.error, io);
  const exported = await exportStory(
    { bundlePath: bundle, form: form.value, outFolder: options.out },
    services,
  );
  if (!exported.ok) return reportFailure(exported.error, io);
  io.out(exported.value.path);
  return EXIT_CODE.done;
}

function formOf({ profile, zip }: ExportOptions, { translate }: CommandOutput): Result<ExportForm> {
  if (!isProfile(profile)) {
    const known = EXPORT_PROFILES.join(', ');
    const reason = translate('cli.wrongUse.unknownProfile', { name: profile, known });
    return failure('wrong-use', { reason });
  }
  if (profile === 'page') {
    return zip ? failure('wrong-use', { reason: translate('cli.wrongUse.pageInZip') }) : success('page');
  }
  return success(zip ? 'zip' : 'folder');
}

function isProfile(name: string): name is ExportProfile {
  return (EXPORT_PROFILES as readonly string[]).includes(name);
}
