/** Each top folder says in a README.md what lives in it. */
import { topFolder } from '../source-files.mjs';

/** @type {import('../source-files.mjs').Rule} */
export function folderReadme(files) {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set(
    files.map(({ path }) => topFolder(path)).filter((name) => name && !name.startsWith('.')),
  );
  return [...folders]
    .map((folder) => `${folder}/README.md`)
    .filter((path) => !paths.has(path))
    .map((path) => ({ path, line: 1, message: 'this folder has no README.md' }));
}
