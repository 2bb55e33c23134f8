#!/usr/bin/env node
/**
 * Makes a Debian package with dpkg-deb. electron-builder asks a program called fpm for this, which Debian does not have;
 * CUSTOM_FPM_PATH points it here (tools/package.mjs), and this understands the same arguments.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { controlFile } from './deb/control-file.mjs';
import { parseFpmArguments } from './deb/fpm-arguments.mjs';

/** Scripts a package may bring: the name of fpm's option, and Debian's name of the file. */
const SCRIPTS = /** @type {const} */ ([
  ['after-install', 'postinst'],
  ['after-remove', 'postrm'],
]);

try {
  build(parseFpmArguments(process.argv.slice(2)));
} catch (error) {
  console.error(`deb-builder: ${error.message}`);
  process.exitCode = 1;
}

/** @param {import('./deb/fpm-arguments.mjs').FpmArguments} wanted */
function build(wanted) {
  const { options, paths } = wanted;
  const target = options['package'];
  if (options['t'] !== 'deb') throw new Error(`only the target deb is made here, not ${options['t']}`);
  if (target === undefined) throw new Error('--package is missing');
  const work = mkdtempSync(path.join(os.tmpdir(), 'deb-builder-'));
  try {
    const root = path.join(work, 'root');
    mkdirSync(root);
    for (const { from, to } of paths) copy(from, path.join(root, to));
    normaliseModes(root);
    const files = filesBelow(root, '');
    writeControl(root, wanted, files);
    const compression = options['deb-compression'] ?? 'xz';
    // At level 2 xz packs Electron in a quarter of the time and is a tenth larger.
    const level = compression === 'xz' ? ['-z2'] : [];
    rmSync(target, { force: true });
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, ...level, '--build', root, target], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} from a file or folder @param {string} to */
function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/** Readable for all, writable for the owner, whatever the builder's umask was. @param {string} root */
function normaliseModes(root) {
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', root]);
}

/** @param {string} root @param {string} folder @returns {string[]} regular files, relative, sorted */
function filesBelow(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(root, name);
      return entry.isFile() ? [name] : [];
    });
}

/**
 * @param {string} root
 * @param {import('./deb/fpm-arguments.mjs').FpmArguments} wanted
 * @param {readonly string[]} files
 */
function writeControl(root, wanted, files) {
  const folder = path.join(root, 'DEBIAN');
  mkdirSync(folder);
  const bytes = files.reduce((sum, file) => sum + lstatSync(path.join(root, file)).size, 0);
  writeFileSync(path.join(folder, 'control'), controlFile(wanted, bytes));
  writeFileSync(
    path.join(folder, 'md5sums'),
    files.map((file) => `${md5(path.join(root, file))}  ${file}\n`).join(''),
  );
  for (const [option, name] of SCRIPTS) {
    const script = wanted.options[option];
    if (script === undefined) continue;
    writeFileSync(path.join(folder, name), readFileSync(script));
    chmodSync(path.join(folder, name), 0o755);
  }
  chmodSync(folder, 0o755);
}

/** @param {string} file */
function md5(file) {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
