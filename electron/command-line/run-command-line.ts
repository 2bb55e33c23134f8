import { createTranslator } from '#shared/locales/translator.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { systemCode } from '../library/storage-error.ts';
import { renderWebPhoto } from '../photos/web-photo.ts';
import { checkCommand } from './check-command.ts';
import { checkLibraryCommand } from './check-library-command.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { composeCommand } from './compose-command.ts';
import { diffCommand } from './diff-command.ts';
import { exportCommand } from './export-command.ts';
import { reportFailure } from './failure-output.ts';
import { importCommand } from './import-command.ts';
import { runProgram } from './program.ts';
import { searchCommand } from './search-command.ts';
import { terminalLanguage } from './terminal-language.ts';
import { userDataFolder } from './user-data.ts';
import { verifyCommand } from './verify-command.ts';

/**
 * The command line: the desk's services without a window, in plain Node or in an installed copy.
 *
 * @param words what follows the program's name
 * @returns the exit code: 0 done, 1 failed, 2 wrong use
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const { env } = process;
  const io: CommandOutput = {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    translate: createTranslator(terminalLanguage(env)).t,
  };
  // Whoever reads the answers may have enough of them: `toasoan compose | head`.
  process.stdout.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
    process.exit(EXIT_CODE.done);
  });
  // What no code stands for is for whoever looks after the program, and only when they ask.
  const onUnexpected = (error: unknown): void => {
    if (env['TOASOAN_DEBUG'] === undefined) return;
    io.error(error instanceof Error ? (error.stack ?? '') : String(error));
  };
  try {
    // `npm run` starts in the project's folder; paths are meant from where the person stands.
    const { npm_lifecycle_event: script, INIT_CWD: whereTyped } = env;
    if (script === 'toasoan' && whereTyped !== undefined) process.chdir(whereTyped);
    return await runProgram(
      words,
      {
        import: importCommand,
        check: checkCommand,
        checkLibrary: checkLibraryCommand,
        verify: verifyCommand,
        diff: diffCommand,
        search: (query, options, output) =>
          searchCommand(query, options, output, { userData: userDataFolder(env), onUnexpected }),
        compose: (options, output) => composeCommand(options, output, process.stdin),
        export: (bundle, options, output) =>
          exportCommand(bundle, options, output, { renderWebPhoto, onUnexpected }),
      },
      io,
      packageFile.version,
    );
  } catch (error) {
    onUnexpected(error);
    reportFailure({ code: 'unexpected' }, io);
    return EXIT_CODE.failed;
  }
}
