/** Runs a program and waits for it: the one place where the tools start children. */
import { spawn } from 'node:child_process';
import { projectRoot } from './electron-runtime/places.mjs';
import { endProcess, followSignals } from './follow-signals.mjs';

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {string} [cwd] default: the project's root
 * @property {number} [limitMs] after this long the program and all it started are ended
 * @property {boolean} [capture] keep standard output instead of showing it
 *
 * @typedef {object} Ended
 * @property {number} code exit code; 1 when a signal or the limit ended it
 * @property {string} output standard output, when captured
 * @property {string | undefined} problem why it did not run to its end
 */

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {Options} [options]
 * @returns {Promise<Ended>} a program that cannot be started is an ended one with a problem, never a rejection
 */
export function runCommand(program, words, { env = {}, cwd = projectRoot, limitMs, capture = false } = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    /** @type {string | undefined} */
    let problem;
    // With a limit it leads a process group of its own, so that its children end with it.
    const group = limitMs !== undefined && process.platform !== 'win32';
    const child = spawn(program, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit'],
      detached: group,
      shell: process.platform === 'win32' && (program === 'npm' || program === 'npx'),
    });
    const unfollow = followSignals(child, group);
    const timer = limitMs === undefined ? undefined : setTimeout(onLimit, limitMs);
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code, signal) =>
      finish(code ?? 1, signal === null ? undefined : `ended by ${signal}`),
    );

    function onLimit() {
      problem = `took longer than ${Math.round(Number(limitMs) / 1000)} s`;
      endProcess(child, group);
    }

    /** @param {number} code @param {string | undefined} reason */
    function finish(code, reason) {
      clearTimeout(timer);
      unfollow();
      resolve({
        code: problem ? 1 : code,
        output: Buffer.concat(chunks).toString(),
        problem: problem ?? reason,
      });
    }
  });
}

/**
 * Runs a JavaScript program of node_modules with this very Node.
 * @param {string} file path below the project's root, such as `node_modules/vitest/vitest.mjs`
 * @param {readonly string[]} words
 * @param {Options} [options]
 */
export function runNode(file, words, options) {
  return runCommand(process.execPath, [file, ...words], options);
}
