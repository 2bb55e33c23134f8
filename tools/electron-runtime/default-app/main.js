/**
 * What the assembled runtime does with `electron [-r hook.cjs] <app folder> [arguments]`: take on the folder's
 * name, version and path as if it were the application, then run its main file.
 *
 * It is a module with a top-level await on purpose: Electron holds `ready` back until this import has
 * settled, so the application can still register its schemes and switches.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { hooks, folder } = readArguments(process.argv.slice(1));

for (const hook of hooks) require(path.resolve(hook));
if (folder === undefined) {
  console.error('Give the folder of the application to run: electron <folder>');
  app.exit(2);
} else {
  await runApplication(path.resolve(folder));
}

/** @param {string} directory absolute path of a folder with a package.json */
async function runApplication(directory) {
  const manifest = require(path.join(directory, 'package.json'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setAppPath(directory);
  app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.desktopName && app.setDesktopName) app.setDesktopName(manifest.desktopName);
  try {
    await import(pathToFileURL(path.join(directory, manifest.main ?? 'index.js')).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/**
 * Splits the command line: `-r file` names a hook to load first, the first word that is no switch is the
 * application; everything after it is the application's own.
 * @param {readonly string[]} words
 */
function readArguments(words) {
  /** @type {string[]} */
  const hooks = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') hooks.push(words[++index]);
    else if (!word.startsWith('-')) return { hooks, folder: word };
  }
  return { hooks, folder: undefined };
}
