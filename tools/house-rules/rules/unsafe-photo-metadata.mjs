/**
 * sharp's own ways to write metadata leak: `withExif` embeds a thumbnail of the uncropped original and strips Vietnamese
 * marks; `withMetadata` and the `keep…` family carry over position, serial number and owner. Only electron/photos/ writes
 * metadata, and by none of these. Tests may call them, to prove that they would be caught.
 */
import { isCode, topFolder } from '../source-files.mjs';
import { calledName, lineAt, nodesIn, treeOf } from '../syntax.mjs';

const UNSAFE = new Set(['withExif', 'withMetadata', 'keepExif', 'keepMetadata', 'keepXmp']);

/** @type {import('../source-files.mjs').Rule} */
export function unsafePhotoMetadata(files) {
  return files
    .filter((file) => isCode(file) && topFolder(file.path) !== 'test')
    .flatMap((file) =>
      [...nodesIn(treeOf(file))].flatMap(({ node }) => {
        const name = calledName(node);
        if (name === undefined || !UNSAFE.has(name)) return [];
        const message = `${name}() leaks what the photo's metadata should not tell`;
        return [{ path: file.path, line: lineAt(file, node.end), message }];
      }),
    );
}
