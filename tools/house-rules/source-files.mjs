/** Reads the project's text files for the rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{path: string, text: string}} SourceFile path from the project's root, with `/`
 * @typedef {{path: string, line: number, message: string}} Finding line from 1
 * @typedef {(files: readonly SourceFile[]) => Finding[]} Rule
 */

const SKIPPED = new Set(['node_modules', 'out', 'dist', '.git', 'test-results', 'coverage']);
const TEXT = /\.(ts|tsx|mts|cts|js|mjs|cjs|json|md|css|html|yml|yaml|txt|svg|sh|desktop|nsh)$|^[^.]+$/;
const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/;

/**
 * @param {string} root absolute path of the project
 * @returns {SourceFile[]} sorted by path
 */
export function readSourceFiles(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => (entry.isDirectory() ? below(root, entry.name) : [entry.name]))
    .filter((file) => TEXT.test(path.posix.basename(file)))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** @param {SourceFile} file */
export function isCode(file) {
  return CODE.test(file.path);
}

/** The top folder a path lies in, or '' for a file of the root. @param {string} file */
export function topFolder(file) {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** @param {string} root @param {string} folder @returns {string[]} */
function below(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? below(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}
