/** A place for windows: the one at hand, or a virtual screen (Xvfb). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** As root, Chromium's sandbox cannot start; elsewhere it is always on. */
export const withoutSandbox = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Runs `job` with a virtual screen of its own, which takes any free number and ends with the job.
 * @template T
 * @param {(env: {DISPLAY: string, WAYLAND_DISPLAY: string}) => Promise<T>} job given the environment to start windows with
 * @returns {Promise<T>}
 * @throws {Error} when Xvfb does not start
 */
export async function withVirtualDisplay(job) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const end = () => screen.kill();
  process.once('exit', end);
  try {
    const number = await displayNumber(screen);
    return await job({ DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' });
  } finally {
    process.off('exit', end);
    const running = screen.exitCode === null && screen.signalCode === null && screen.pid !== undefined;
    if (running && screen.kill()) await once(screen, 'exit');
  }
}

/**
 * Xvfb writes the number of its display to the file descriptor we gave it.
 * @param {import('node:child_process').ChildProcess} screen
 * @returns {Promise<string>}
 */
function displayNumber(screen) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let answer = '';
    screen.stderr?.on('data', (chunk) => {
      complaint += String(chunk);
    });
    screen.stdio[3]?.on('data', (chunk) => {
      answer += String(chunk);
      if (answer.endsWith('\n')) resolve(answer.trim());
    });
    screen.once('error', (error) => reject(new Error(`Xvfb did not start: ${error.message}`)));
    screen.once('exit', () =>
      reject(new Error(`Xvfb did not start: ${complaint.trim() || 'no reason given'}`)),
    );
  });
}
