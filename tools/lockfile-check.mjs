/**
 * `node tools/lockfile-check.mjs [package-lock.json]`: finds optional dependencies that a package names but the lockfile
 * lacks. npm drops an optional package silently when the registry does not have it (a platform's binary that was
 * never published), and only a later `npm ci`, perhaps on another platform, fails.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './electron-runtime/places.mjs';

/**
 * @typedef {{version?: string, optionalDependencies?: Readonly<Record<string, string>>}} Entry
 * @typedef {{packages: Readonly<Record<string, Entry>>}} Lockfile
 */

const FOLDER = 'node_modules/';

/**
 * @param {Lockfile} lockfile lockfileVersion 2 or 3
 * @returns {string[]} one line for each missing package
 */
export function missingOptionals({ packages }) {
  return Object.entries(packages).flatMap(([place, { version, optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !isReachable(packages, place, name))
      .map(
        ([name, range]) =>
          `${packageName(place)}@${version} wants ${name}@${range}, which is not in the lockfile`,
      ),
  );
}

/**
 * Node looks for a package in the node_modules of each folder above.
 * @param {Lockfile['packages']} packages
 * @param {string} place key of the package that asks
 * @param {string} name
 */
function isReachable(packages, place, name) {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf(FOLDER) - 1))) {
    if (Object.hasOwn(packages, base === '' ? `${FOLDER}${name}` : `${base}/${FOLDER}${name}`)) return true;
    if (base === '') return false;
  }
}

/** @param {string} place */
function packageName(place) {
  return place === '' ? 'the project' : place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? path.join(projectRoot, 'package-lock.json');
  const missing = missingOptionals(JSON.parse(readFileSync(file, 'utf8')));
  for (const line of missing) console.error(line);
  if (missing.length > 0) process.exitCode = 1;
}
