/** Opens the built application in a window and waits until it is closed. */
import { withoutSandbox } from './display.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @param {string} exec path of Electron's executable
 * @param {readonly string[]} words the application's own arguments
 * @param {(line: string) => void} say
 * @returns {Promise<number>} its exit code
 */
export async function openApp(exec, words, say) {
  if (withoutSandbox)
    say('running as root, where Chromium has no sandbox: --no-sandbox. Use a normal account for real work');
  const switches = withoutSandbox ? ['--no-sandbox'] : [];
  const { code, problem } = await runCommand(exec, [...switches, '.', ...words]);
  if (problem !== undefined) say(`the application did not run to its end: ${problem}`);
  return code;
}
