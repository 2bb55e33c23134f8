/**
 * Builds the application into out/. `node tools/build-app.mjs` always builds; `ensureBuild` only when a source has
 * changed since. What counts is the content of the sources, since a checkout sets their times as it likes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './electron-runtime/places.mjs';
import { runNode } from './run-command.mjs';

const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
];
const RESULTS = ['out/main/boot.js', 'out/main/cli.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const STAMP = 'out/.sources';
const LIMIT_MS = 60_000;

/** @param {(line: string) => void} say @returns {Promise<boolean>} false when the build failed */
export async function ensureBuild(say) {
  if (buildIsCurrent()) return true;
  say('building the application');
  return build();
}

/** @returns {Promise<boolean>} false when the build failed */
export async function build() {
  forgetBuild();
  const sources = hashSources();
  // Lexical and React choose between their two builds by this.
  const env = { NODE_ENV: 'production' };
  const { code } = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build'], {
    env,
    limitMs: LIMIT_MS,
  });
  if (code !== 0 || !resultsExist()) return false;
  writeFileSync(path.join(projectRoot, STAMP), sources);
  return true;
}

/** For who writes into out/ by another way: what is there is not a build of the sources any more. */
export function forgetBuild() {
  rmSync(path.join(projectRoot, STAMP), { force: true });
}

function buildIsCurrent() {
  const stamp = path.join(projectRoot, STAMP);
  return resultsExist() && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

function resultsExist() {
  return RESULTS.every((file) => existsSync(path.join(projectRoot, file)));
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(projectRoot, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} name a file or folder below the root @returns {string[]} the files, in a fixed order */
function filesBelow(name) {
  const full = path.join(projectRoot, name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full)
    .sort()
    .flatMap((child) => filesBelow(`${name}/${child}`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!(await build())) process.exitCode = 1;
}
