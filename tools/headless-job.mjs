/**
 * What `npm start` does where there is no screen: the same, on a virtual one. Opens the application on the sample
 * library, waits until a story can be written, keeps a picture of the window, and exports the sample story with the
 * command line. This file is run as a program of its own, after everything is installed:
 * `node tools/headless-job.mjs FOLDER` with ELECTRON_EXEC_PATH and DISPLAY set; it prints the two paths.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from './electron-runtime/places.mjs';
import { runNode } from './run-command.mjs';

const READY_MS = 60_000;
const SAMPLE_LIBRARY = 'assets/sample-library';

try {
  const folder = path.resolve(process.argv[2] ?? 'out/headless');
  mkdirSync(folder, { recursive: true });
  console.log(await pictureOfTheWindow(path.join(folder, 'toasoan.png')));
  console.log(await exportOfTheSample(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} picture where to write the PNG */
async function pictureOfTheWindow(picture) {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'toasoan-headless-'));
  const desk = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
    args: ['.', '--sample'],
    cwd: projectRoot,
    env: { ...definedOnly(process.env), TOASOAN_USER_DATA: userData },
  });
  try {
    const page = await desk.firstWindow();
    const ready = page.getByTestId('page-ready').waitFor({ timeout: READY_MS });
    await ready.catch(() => {
      throw new Error(`the window was not ready to write within ${READY_MS / 1000} s`);
    });
    await page.screenshot({ path: picture });
    return picture;
  } finally {
    await desk.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {Promise<string>} the package's path: the last line the command line prints */
async function exportOfTheSample(folder) {
  const library = path.join(projectRoot, SAMPLE_LIBRARY);
  const bundle = readdirSync(library)
    .sort()
    .find((name) => existsSync(path.join(library, name, 'article.json')));
  if (bundle === undefined) throw new Error(`there is no story in ${SAMPLE_LIBRARY}`);
  const words = ['export', path.join(library, bundle), '--out', folder];
  const { code, output } = await runNode('out/main/cli.js', words, { capture: true });
  if (code !== 0) throw new Error('the sample story could not be exported (see above)');
  return output.trimEnd().split('\n').at(-1) ?? '';
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
