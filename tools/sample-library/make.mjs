/**
 * `node tools/sample-library/make.mjs`: draws and writes assets/sample-library. `--check` makes it again in another
 * place and compares every byte; exit code 1 where they differ.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron-runtime/places.mjs';
import { buildLibrary } from './build.mjs';
import { loadProduct } from './product.mjs';
import { STORIES } from './stories.mjs';

const TARGET = path.join(projectRoot, 'assets/sample-library');

const words = process.argv.slice(2);
const strange = words.filter((word) => word !== '--check');
if (strange.length > 0) {
  console.error(`There is only --check, not ${strange.join(' ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await make(words.includes('--check'));
}

/** @param {boolean} onlyCheck @returns {Promise<number>} exit code */
async function make(onlyCheck) {
  // In the project, so that the finished library is moved to its place on one disk.
  const cache = path.join(projectRoot, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'sample-library-'));
  try {
    const library = path.join(folder, 'library');
    mkdirSync(library);
    await buildLibrary(STORIES, library, await loadProduct(path.join(folder, 'product')));
    if (onlyCheck) return compare(library);
    rmSync(TARGET, { recursive: true, force: true });
    renameSync(library, TARGET);
    for (const file of filesOf(TARGET)) console.log(`${statSync(path.join(TARGET, file)).size}\t${file}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} library @returns {number} */
function compare(library) {
  const names = [...new Set([...filesOf(library), ...filesOf(TARGET)])].sort();
  const different = names.filter((name) => {
    const [made, kept] = [library, TARGET].map((root) => contentOf(path.join(root, name)));
    return made === null || kept === null || made === undefined || kept === undefined || !made.equals(kept);
  });
  for (const name of different) console.error(`differs: ${name}`);
  if (different.length === 0) console.log(`${names.length} files, all the same`);
  return different.length === 0 ? 0 : 1;
}

/** @param {string} file @returns {Buffer | null} null where there is none */
function contentOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @param {string} root @returns {string[]} relative paths, sorted */
function filesOf(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
