import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { projectRoot } from '../electron-runtime/places.mjs';

/** What is needed of the product, by the file that holds it. */
const PARTS = {
  parseArticle: 'shared/article/parse-article.ts',
  createBundle: 'electron/library/create-bundle.ts',
  nodeFileSystem: 'electron/library/node-file-system.ts',
};

/**
 * The product's own code, built into a folder and loaded: stories are written by what writes them in the desk.
 *
 * @param {string} folder an empty one, to be thrown away by the caller
 * @returns {Promise<{[part in keyof typeof PARTS]: any}>}
 */
export async function loadProduct(folder) {
  const bundle = await rolldown({ cwd: projectRoot, input: PARTS, platform: 'node', logLevel: 'warn' });
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
  } finally {
    await bundle.close();
  }
  const names = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
  const loaded = await Promise.all(
    names.map(async (name) => [
      name,
      (await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href))[name],
    ]),
  );
  return Object.fromEntries(loaded);
}
