/** Runs `npm ci` when node_modules is not what package-lock.json says. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './electron-runtime/places.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean}} Entry
 * @typedef {{packages: Readonly<Record<string, Entry>>}} Lockfile
 */

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when npm failed
 */
export async function ensureModules(say) {
  if (modulesAreCurrent()) return true;
  say('installing the packages of package-lock.json');
  // An environment made for production would leave out what builds and tests.
  const { code } = await runCommand('npm', [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  return code === 0;
}

/** npm leaves a lockfile of what it really installed inside node_modules; it is compared by content, not by time. */
function modulesAreCurrent() {
  const installed = path.join(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return isInstalled(readLockfile(path.join(projectRoot, 'package-lock.json')), readLockfile(installed));
}

/**
 * True when everything wanted is installed at the wanted version and nothing else is. Optional packages (those
 * of other platforms) may be absent.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  const names = new Set([...Object.keys(wanted.packages), ...Object.keys(installed.packages)]);
  names.delete('');
  return [...names].every((name) => {
    const want = wanted.packages[name];
    const have = installed.packages[name];
    if (want === undefined) return false;
    if (have === undefined) return want.optional === true || want.devOptional === true;
    return want.version === have.version && want.integrity === have.integrity;
  });
}

/** @param {string} file @returns {Lockfile} */
function readLockfile(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
