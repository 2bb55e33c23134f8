import { Command, CommanderError, Option } from 'commander';
import type { Translate } from '#shared/locales/translator.ts';
import { METHODS, TONE_STYLES } from '#shared/vietnamese/typing/typing-settings.ts';
import type { CheckLibraryOptions } from './check-library-command.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { type ComposeOptions, SWITCH_OPTIONS } from './compose-options.ts';
import type { DiffOptions } from './diff-command.ts';
import { DEFAULT_PROFILE, EXPORT_PROFILES, type ExportOptions } from './export-command.ts';
import { reportFailure } from './failure-output.ts';
import type { SearchCommandOptions } from './search-command.ts';
import { wrongUse } from './wrong-use.ts';

/** What each command does; each gives its exit code and speaks only through its output. */
export interface Commands {
  import(file: string, options: { readonly library: string }, io: CommandOutput): Promise<number>;
  export(bundle: string, options: ExportOptions, io: CommandOutput): Promise<number>;
  verify(packagePath: string, io: CommandOutput): Promise<number>;
  check(bundle: string, options: { readonly json: boolean }, io: CommandOutput): Promise<number>;
  diff(
    bundle: string,
    before: string,
    after: string,
    options: DiffOptions,
    io: CommandOutput,
  ): Promise<number>;
  checkLibrary(folder: string, options: CheckLibraryOptions, io: CommandOutput): Promise<number>;
  search(query: string, options: SearchCommandOptions, io: CommandOutput): Promise<number>;
  compose(options: ComposeOptions, io: CommandOutput): Promise<number>;
}

/**
 * Reads a command line and runs the one command it names.
 *
 * @param words what follows the program's name
 * @returns the exit code: 0 done, 1 failed, 2 wrong use
 */
export async function runProgram(
  words: readonly string[],
  commands: Commands,
  io: CommandOutput,
  version: string,
): Promise<number> {
  let exitCode: number = EXIT_CODE.done;
  const program = describe(io, version);
  const { translate } = io;
  /** A value left empty, as by a variable not set in a script, would silently mean the folder one is in. */
  const run = async (given: Readonly<Record<string, string>>, work: () => Promise<number>) => {
    const [name] = Object.entries(given).find(([, value]) => value.trim() === '') ?? [];
    exitCode =
      name === undefined
        ? await work()
        : reportFailure(
            { code: 'wrong-use', detail: { reason: translate('cli.wrongUse.emptyValue', { name }) } },
            io,
          );
  };

  program
    .command('import')
    .description(translate('cli.import.description'))
    .argument('<file>', translate('cli.import.file'))
    .requiredOption('--library <dir>', translate('cli.import.library'))
    .action((file: string, { library }: { library: string }) =>
      run({ file, '--library': library }, () => commands.import(file, { library }, io)),
    );
  program
    .command('export')
    .description(translate('cli.export.description'))
    .argument('<bundle>', translate('cli.bundle'))
    .requiredOption('--out <dir>', translate('cli.export.out'))
    .option('--profile <name>', translate('cli.export.profile', { known: EXPORT_PROFILES.join(', ') }))
    .option('--zip', translate('cli.export.zip'))
    .action((bundle: string, { out, profile = DEFAULT_PROFILE, zip = false }: Partial<ExportOptions>) =>
      run({ bundle, '--out': out ?? '' }, () =>
        commands.export(bundle, { out: out ?? '', profile, zip }, io),
      ),
    );
  program
    .command('verify')
    .description(translate('cli.verify.description'))
    .argument('<package>', translate('cli.verify.package'))
    .action((packagePath: string) => run({ package: packagePath }, () => commands.verify(packagePath, io)));
  program
    .command('check')
    .description(translate('cli.check.description'))
    .argument('<bundle>', translate('cli.bundle'))
    .option('--json', translate('cli.check.json'))
    .action((bundle: string, { json = false }: { json?: boolean }) =>
      run({ bundle }, () => commands.check(bundle, { json }, io)),
    );
  program
    .command('diff')
    .description(translate('cli.diff.description'))
    .argument('<bundle>', translate('cli.bundle'))
    .argument('<version_a>', translate('cli.diff.before'))
    .argument('<version_b>', translate('cli.diff.after'))
    .option('--json', translate('cli.diff.json'))
    .action((bundle: string, before: string, after: string, { json = false }: { json?: boolean }) =>
      run({ bundle, version_a: before, version_b: after }, () =>
        commands.diff(bundle, before, after, { json }, io),
      ),
    );
  program
    .command('check-library')
    .description(translate('cli.checkLibrary.description'))
    .argument('<dir>', translate('cli.checkLibrary.dir'))
    .option('--json', translate('cli.checkLibrary.json'))
    .option('--thorough', translate('cli.checkLibrary.thorough'))
    .action((dir: string, { json = false, thorough = false }: Partial<CheckLibraryOptions>) =>
      run({ dir }, () => commands.checkLibrary(dir, { json, thorough }, io)),
    );
  program
    .command('search')
    .description(translate('cli.search.description'))
    .argument('<query>', translate('cli.search.query'))
    .requiredOption('--library <dir>', translate('cli.search.library'))
    .option('--json', translate('cli.check.json'))
    .action((query: string, { library, json = false }: { library: string; json?: boolean }) =>
      run({ query, '--library': library }, () => commands.search(query, { library, json }, io)),
    );
  const compose = program
    .command('compose')
    .description(translate('cli.compose.description'))
    .requiredOption('--method <name>', translate('cli.compose.method', { known: METHODS.join(', ') }))
    .option('--tone <style>', translate('cli.compose.tone', { known: TONE_STYLES.join(', ') }));
  for (const { setting, on, off, shown } of SWITCH_OPTIONS) {
    const description = translate(`cli.compose.${setting}`);
    compose.addOption(new Option(on, description).hideHelp(shown === 'off'));
    compose.addOption(new Option(off, description).hideHelp(shown === 'on'));
  }
  compose
    .option('--macros <file>', translate('cli.compose.macros'))
    .option('--keep <file>', translate('cli.compose.keep'))
    .option('--english', translate('cli.compose.english'))
    .action((options: ComposeOptions) => run(valuesOf(options), () => commands.compose(options, io)));

  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT_CODE.done : reportFailure(wrongUse(error, translate), io);
  }
  return exitCode;
}

/** What was given for the options that take a value. */
function valuesOf({ method, tone, macros, keep }: ComposeOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ '--method': method, '--tone': tone, '--macros': macros, '--keep': keep }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value]]),
    ),
  );
}

/** The program without its commands: silent but for the help that was asked for, and never ending the process. */
function describe(io: CommandOutput, version: string): Command {
  const { translate } = io;
  return new Command('toasoan')
    .description(translate('cli.description'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => helpTitle(title, translate) })
    .helpOption('-h, --help', translate('cli.help'))
    .helpCommand(false)
    .version(version, '-V, --version', translate('cli.version'))
    .showSuggestionAfterError(false);
}

function helpTitle(title: string, translate: Translate): string {
  switch (title) {
    case 'Usage:':
      return translate('cli.title.usage');
    case 'Arguments:':
      return translate('cli.title.arguments');
    case 'Options:':
      return translate('cli.title.options');
    case 'Commands:':
      return translate('cli.title.commands');
    default:
      return title;
  }
}
