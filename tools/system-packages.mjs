/**
 * The Debian packages the window and the tests need: looks which are missing, and installs them as root.
 * `node tools/system-packages.mjs [window | tests]`
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Need
 * @property {readonly string[]} packages one of these will do; newer Debians renamed some
 * @property {string} [program] where this is on PATH, however it came there, the need is met
 *
 * @typedef {'window' | 'tests'} Purpose
 */

/** @type {readonly Need[]} */
const windowNeeds = [
  { packages: ['xvfb'], program: 'Xvfb' },
  { packages: ['xauth'], program: 'xauth' },
  { packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { packages: ['libnss3'] },
  { packages: ['libgbm1'] },
  { packages: ['libasound2t64', 'libasound2'] },
  { packages: ['fonts-noto-core'] },
];

/**
 * Judges of what we make: the HTML checker's Java, a browser, a metadata reader, a zip reader, a word list.
 * @type {readonly Need[]}
 */
const testNeeds = [
  { packages: ['default-jre-headless'], program: 'java' },
  { packages: ['chromium'], program: 'chromium' },
  { packages: ['libimage-exiftool-perl'], program: 'exiftool' },
  { packages: ['unzip'], program: 'unzip' },
  { packages: ['hunspell-vi'] },
];

/** @param {Purpose} purpose @returns {readonly Need[]} */
export function needsFor(purpose) {
  return purpose === 'window' ? windowNeeds : [...windowNeeds, ...testNeeds];
}

/**
 * @param {readonly Need[]} needs
 * @param {ReadonlySet<string>} installed names of installed packages
 * @param {(program: string) => boolean} hasProgram
 */
export function missingNeeds(needs, installed, hasProgram) {
  return needs.filter(({ packages, program }) => {
    if (program !== undefined && hasProgram(program)) return false;
    return !packages.some((name) => installed.has(name));
  });
}

/**
 * Makes sure that all is there. Does nothing off Linux.
 * @param {Purpose} purpose
 * @param {(line: string) => void} say
 * @returns {boolean} false when something is missing; then a line has said what, and what to do
 */
export function ensureSystemPackages(purpose, say) {
  if (process.platform !== 'linux') return true;
  const needs = needsFor(purpose);
  const missing = findMissing(needs);
  if (missing.length === 0) return true;
  if (!hasProgram('apt-get')) {
    say(`this Linux has no apt-get; please install the counterparts of: ${firstNames(missing)}`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    say(`some system packages are missing; please run: sudo apt-get install ${firstNames(missing)}`);
    return false;
  }
  say(`installing system packages: ${firstNames(missing)}`);
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', ...missing.map(availableName)]);
  const left = findMissing(needs);
  if (left.length > 0) say(`apt-get could not install: ${firstNames(left)}`);
  return left.length === 0;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are dpkg-query's own
const STATUS_FORMAT = '${db:Status-Abbrev} ${Package}\n';

/** @param {readonly Need[]} needs */
function findMissing(needs) {
  const names = needs.flatMap(({ packages }) => packages);
  const query = spawnSync('dpkg-query', ['-W', '-f', STATUS_FORMAT, ...names], {
    encoding: 'utf8',
  });
  const installed = (query.stdout ?? '').split('\n').filter((line) => line.startsWith('ii'));
  return missingNeeds(needs, new Set(installed.map((line) => line.slice(2).trim())), hasProgram);
}

/** @param {Need} need the first of its names that this Debian knows */
function availableName({ packages }) {
  const known = packages.find((name) => {
    const query = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
    return query.status === 0 && query.stdout.includes(`Package: ${name}\n`);
  });
  return known ?? lastOf(packages);
}

/** The oldest name is the one a person will find in any documentation. @param {readonly Need[]} needs */
function firstNames(needs) {
  return needs.map(({ packages }) => lastOf(packages)).join(' ');
}

/** @param {readonly string[]} names */
function lastOf(names) {
  return names.at(-1) ?? '';
}

/** Its chatter goes to standard error, so that standard output stays ours. @param {readonly string[]} words */
function apt(words) {
  spawnSync('apt-get', words, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string} program */
function hasProgram(program) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const purpose = process.argv[2] === 'window' ? 'window' : 'tests';
  if (!ensureSystemPackages(purpose, console.error)) process.exitCode = 1;
}
