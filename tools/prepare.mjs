/** Everything between a fresh checkout and a running window. Each step does nothing where nothing is to do. */
import { describeElectron, resolveElectron } from './electron-runtime/resolve.mjs';
import { ensureModules } from './install-modules.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @param {string} line */
export const say = (line) => console.error(`· ${line}`);

/**
 * Installs what is missing and finds an Electron.
 * @param {import('./system-packages.mjs').Purpose} purpose
 * @returns {Promise<import('./electron-runtime/resolve.mjs').Electron>}
 * @throws {Error} with one sentence, when a step that all else needs has failed
 */
export async function prepare(purpose) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
  }
  if (!(await ensureModules(say))) throw new Error('npm could not install the packages (see above)');
  ensureSystemPackages(purpose, say);
  const electron = await resolveElectron(say);
  say(describeElectron(electron));
  return electron;
}
