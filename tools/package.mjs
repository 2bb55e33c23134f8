/**
 * `npm run package`: packs the built application with electron-builder. On Linux it makes what needs no download: the
 * unpacked folder, a tar.gz and, where dpkg-deb is, a Debian package; on Windows and macOS the targets of
 * electron-builder.yml. Targets can be named: `npm run package -- dir`.
 */
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build-app.mjs';
import { projectRoot } from './electron-runtime/places.mjs';
import { prepare, say } from './prepare.mjs';
import { runCommand, runNode } from './run-command.mjs';

/**
 * @typedef {object} Order
 * @property {readonly string[]} targets such as `dir`, `tar.gz`, `deb`; none means those of electron-builder.yml
 * @property {import('./electron-runtime/resolve.mjs').Electron} electron
 * @property {string} [output] folder for the results; default dist/
 */

/** @param {Order} order @returns {Promise<boolean>} false when electron-builder failed */
export async function packApp({ targets, electron, output }) {
  const settings = {
    electronDist: electron.dist,
    electronVersion: electron.version,
    ...(output === undefined ? {} : { 'directories.output': output }),
    // The folder below /opt and the names of files stay ASCII; the menu still says Tòa Soạn.
    ...(process.platform === 'linux' ? { productName: 'toasoan', compression: 'store' } : {}),
  };
  const words = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  const platform = targets.length === 0 ? [] : [platformSwitch(), ...targets];
  const env = {
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip(),
    CUSTOM_FPM_PATH: path.join(projectRoot, 'tools/deb-builder.mjs'),
  };
  const { code } = await runNode(
    'node_modules/electron-builder/cli.js',
    [...platform, ...words, '--publish=never'],
    { env },
  );
  return code === 0;
}

/** The 7zip of node_modules, which npm unpacks without the right to run it. */
function sevenZip() {
  const { path7za } = createRequire(path.join(projectRoot, 'package.json'))('7zip-bin');
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  return path7za;
}

function platformSwitch() {
  if (process.platform === 'linux') return '--linux';
  return process.platform === 'darwin' ? '--mac' : '--win';
}

/** @returns {Promise<readonly string[]>} what can be made here without downloading tools */
async function defaultTargets() {
  if (process.platform !== 'linux') return [];
  const hasDpkg = (await runCommand('dpkg-deb', ['--version'], { capture: true })).code === 0;
  return ['dir', 'tar.gz', ...(hasDpkg ? ['deb'] : [])];
}

async function main() {
  const electron = await prepare('window');
  if (!(await ensureBuild(say))) throw new Error('the application could not be built (see above)');
  if (electron.source !== 'official')
    say('so these packages are for trying out: a release holds the declared Electron');
  const named = process.argv.slice(2);
  const targets = named.length > 0 ? named : await defaultTargets();
  if (!(await packApp({ targets, electron }))) throw new Error('electron-builder failed (see above)');
  say('the packages are in dist/');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
