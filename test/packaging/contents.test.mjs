import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/electron-runtime/places.mjs';
import { appFolder, command, program } from './packed-app.mjs';

/** A fuse is one character of the program: `0` or `1`. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

const resources = path.join(appFolder, 'resources');
const files = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((name) =>
  name.replaceAll('\\', '/'),
);

describe('the fuses, read back from the program', () => {
  it.each([
    ['RunAsNode', OFF],
    ['EnableCookieEncryption', ON],
    ['EnableNodeOptionsEnvironmentVariable', OFF],
    ['EnableNodeCliInspectArguments', OFF],
    ['EnableEmbeddedAsarIntegrityValidation', ON],
    ['OnlyLoadAppFromAsar', ON],
    ['GrantFileProtocolExtraPrivileges', OFF],
  ])('%s', async (name, state) => {
    const wire = await getCurrentFuseWire(program);
    const option = FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];
    expect(wire[option]).toBe(state);
  });
});

describe('the archive', () => {
  it('holds what is built, what the product brings along, its packages, and nothing else', () => {
    expect(childrenOf('/')).toEqual(['assets', 'node_modules', 'out', 'package.json']);
    expect(childrenOf('/out/')).toEqual(['main', 'preload', 'renderer']);
    expect(files).toContain('/out/main/boot.js');
    expect(files).toContain('/out/preload/preload.cjs');
    expect(files).toContain('/out/renderer/index.html');
  });

  it.each([
    ['source maps', /\.map$/],
    ['TypeScript', /\.(ts|tsx|mts|cts)$/],
    ['tests', /\/(tests?|__tests__|spec)(\/|$)|\.(test|spec)\.|\/test\.js$/],
    ["sharp's native library", /\/@img\/sharp-(libvips-)?linux/],
    ["libsql's library for systems without glibc", /\/@libsql\/[^/]*musl/],
    ['secrets and settings of the workplace', /\/\.(env|npmrc|git)/],
  ])('holds no %s', (_what, pattern) => {
    expect(files.filter((file) => pattern.test(file))).toEqual([]);
  });

  it('holds only packages that the lockfile knows as needed at run time', () => {
    const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
    const needed = new Set(
      Object.keys(packages).flatMap((key) => (packages[key].dev ? [] : [packageName(`/${key}/`)])),
    );
    const packed = files.filter((file) => file.includes('/node_modules/')).map(packageName);
    expect([...new Set(packed)].filter((name) => name !== '' && !needed.has(name))).toEqual([]);
    expect(packed).toContain('sharp');
    expect(packed).toContain('@img/sharp-wasm32');
    expect(packed).toContain('@libsql/linux-x64-gnu');
  });
});

describe('beside the archive', () => {
  it('lies no other application that Electron would open', () => {
    expect(existsSync(path.join(resources, 'app'))).toBe(false);
    expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  });

  it('lies the sample library, story by story', () => {
    const stories = readdirSync(path.join(projectRoot, 'assets/sample-library'), { withFileTypes: true });
    const expected = stories.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/article.json`);
    expect(expected.length).toBeGreaterThan(0);
    const library = path.join(resources, 'sample-library');
    expect(expected.filter((file) => !existsSync(path.join(library, file)))).toEqual([]);
    expect(files.filter((file) => file.startsWith('/assets/sample-library'))).toEqual([]);
  });

  it('lie the native libraries, where the system can load them', () => {
    const unpacked = path.join(resources, 'app.asar.unpacked/node_modules');
    expect(existsSync(path.join(unpacked, '@libsql/linux-x64-gnu/index.node'))).toBe(true);
    const native = files.filter((file) => file.endsWith('.node'));
    expect(native.filter((file) => !existsSync(path.join(unpacked, '..', file)))).toEqual([]);
  });

  it('lie the two languages, the licences and the command', () => {
    expect(readdirSync(path.join(appFolder, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
    expect(existsSync(path.join(appFolder, 'LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(path.join(appFolder, 'LICENSES.chromium.html'))).toBe(true);
    expect(statSync(command).mode & 0o111).toBe(0o111);
  });
});

/** @param {string} folder with `/` at both ends */
function childrenOf(folder) {
  const names = files
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length).split('/')[0]);
  return [...new Set(names)].sort();
}

/** The innermost package a file is in, or '' for a folder of packages. @param {string} file */
function packageName(file) {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/@]+)\//.exec(file)?.[1] ?? '';
}
