/** One idea a file: a file that needs more than 400 lines has more than one. */
import { isCode, topFolder } from '../source-files.mjs';

const LIMIT = 400;
const PRODUCT = new Set(['electron', 'renderer', 'shared', 'tools']);

/** @type {import('../source-files.mjs').Rule} */
export function fileSize(files) {
  return files
    .filter((file) => PRODUCT.has(topFolder(file.path)) && (isCode(file) || file.path.endsWith('.css')))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > LIMIT)
    .map(({ path, lines }) => ({
      path,
      line: LIMIT + 1,
      message: `${lines} lines; split it (limit ${LIMIT})`,
    }));
}
