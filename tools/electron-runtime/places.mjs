/** Where runtimes lie: names and folders, no effects beyond reading. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** The project's root folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The folder of the fallback's recipe. */
export const recipeFolder = import.meta.dirname;

/** Version of the Electron that the recipe assembles. */
export const fallbackVersion = '33.2.1';

/** @type {Readonly<Partial<Record<NodeJS.Platform, string>>>} */
const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** Path of the executable inside an unpacked Electron, on this platform. */
export const executableName = executables[process.platform] ?? 'electron';

/** The recipe makes a Linux x64 runtime and nothing else. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

/** The per-user cache (XDG Base Directory Specification), so that reinstalling node_modules keeps it. */
export function cacheFolder(env = process.env) {
  const base = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  return path.join(base, 'toasoan', 'electron-runtime');
}

/** Raise this when assemble.mjs makes something else of the same ingredients. */
const revision = 1;

/** Where the assembled runtime lies; its name changes whenever an ingredient does. */
export function fallbackFolder(env = process.env) {
  const hash = createHash('sha256').update(String(revision));
  for (const file of ['package-lock.json', 'default-app/main.js', 'default-app/package.json']) {
    hash.update(readFileSync(path.join(recipeFolder, file)));
  }
  return path.join(cacheFolder(env), `${fallbackVersion}-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * The `electron` package of node_modules.
 * @returns {{folder: string, version: string} | undefined} undefined before `npm ci`
 */
export function electronPackage() {
  try {
    const require = createRequire(path.join(projectRoot, 'package.json'));
    const file = require.resolve('electron/package.json');
    return { folder: path.dirname(file), version: JSON.parse(readFileSync(file, 'utf8')).version };
  } catch {
    return undefined;
  }
}

/**
 * What an unpacked Electron says of itself.
 * @param {string} dist
 * @returns {string | undefined} its version, undefined when there is no such file
 */
export function distVersion(dist) {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '').trim();
  } catch {
    return undefined;
  }
}
