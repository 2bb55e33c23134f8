/**
 * Finds an Electron to run, in this order:
 *   1. ELECTRON_OVERRIDE_DIST_PATH: an explicit choice always wins (the variable Electron's own package reads)
 *   2. node_modules/electron/dist: the declared version, already downloaded
 *   3. the fallback, assembled by an earlier run and kept in the user's cache
 *   4. a download of the declared version, where its server (or ELECTRON_MIRROR) answers
 *   5. on linux-x64: assemble the fallback
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { assemble } from './assemble.mjs';
import { downloadOfficial, installedOfficial } from './official.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import {
  distVersion,
  electronPackage,
  executableName,
  fallbackFits,
  fallbackFolder,
  fallbackVersion,
} from './places.mjs';

/**
 * @typedef {object} Electron
 * @property {string} exec absolute path of the executable
 * @property {string} dist absolute path of the unpacked Electron
 * @property {string} version such as `33.2.1`
 * @property {'override' | 'official' | 'fallback'} source where it comes from
 */

/**
 * Progress goes to standard error: standard output is for the answer.
 * @param {string} line
 */
const tell = (line) => process.stderr.write(`electron: ${line}\n`);

/**
 * @param {(line: string) => void} [say] told of slow steps
 * @returns {Promise<Electron>}
 * @throws {Error} with one sentence that says what to do, when there is none
 */
export async function resolveElectron(say = tell) {
  const chosen = override();
  if (chosen !== undefined) return withExecutable(chosen);
  const declared = electronPackage();
  const ready = installedOfficial(declared) ?? assembledFallback();
  if (ready !== undefined) return withExecutable(ready);
  const lock = `${fallbackFolder()}.lock`;
  const found = await oneAtATime(
    lock,
    () => fetchOne(declared, say),
    () => say('another process is fetching it'),
  );
  return withExecutable(found);
}

/** One sentence for a person: which Electron this is, and whether it is the declared one. @param {Electron} electron */
export function describeElectron({ version, source }) {
  const declared = electronPackage()?.version;
  if (source === 'official') return `Electron ${version}, as package.json declares`;
  const origin =
    source === 'override' ? 'from ELECTRON_OVERRIDE_DIST_PATH' : 'assembled from the npm registry';
  const note = declared === undefined || declared === version ? '' : `; package.json declares ${declared}`;
  return `Electron ${version}, ${origin}${note}. For development and tests only`;
}

/**
 * @param {ReturnType<typeof electronPackage>} declared
 * @param {(line: string) => void} say
 */
async function fetchOne(declared, say) {
  if (declared !== undefined && assembledFallback() === undefined) await downloadOfficial(declared, say);
  const official = installedOfficial(declared);
  if (official !== undefined) return official;
  if (!fallbackFits) {
    throw new Error(
      'no Electron here: set ELECTRON_MIRROR to a server that offers it, ' +
        'or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one, and run this again',
    );
  }
  if (assembledFallback() === undefined) await assemble(fallbackFolder(), say);
  const fallback = assembledFallback();
  if (fallback === undefined) throw new Error('the fallback runtime could not be assembled');
  return fallback;
}

function override() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return undefined;
  if (!existsSync(path.join(dist, executableName))) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH has no ${executableName}: ${dist}`);
  }
  return {
    dist: path.resolve(dist),
    version: distVersion(dist) ?? 'unknown',
    source: /** @type {const} */ ('override'),
  };
}

function assembledFallback() {
  if (!fallbackFits) return undefined;
  const dist = fallbackFolder();
  if (!existsSync(path.join(dist, executableName))) return undefined;
  return { dist, version: fallbackVersion, source: /** @type {const} */ ('fallback') };
}

/** @param {Omit<Electron, 'exec'>} found @returns {Electron} */
function withExecutable(found) {
  return { exec: path.join(found.dist, executableName), ...found };
}
