/**
 * shared/ runs in the page and in Node alike, and says the same each time: it has no globals of either, no clock and no
 * chance. What a function needs of those it takes as an argument.
 */
import { freeNames } from '../free-names.mjs';
import { isCode, topFolder } from '../source-files.mjs';
import { lineAt, memberName, nodesIn, treeOf } from '../syntax.mjs';

const PLATFORM_GLOBALS = new Set([
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'fetch'],
  ...[
    'DOMParser',
    'Node',
    'Element',
    'HTMLElement',
    'XMLHttpRequest',
    'requestAnimationFrame',
    'performance',
  ],
  ...[
    'process',
    'Buffer',
    '__dirname',
    '__filename',
    'require',
    'module',
    'global',
    'globalThis',
    'setImmediate',
  ],
]);

/** @type {import('../source-files.mjs').Rule} */
export function pureShared(files) {
  return files
    .filter((file) => isCode(file) && topFolder(file.path) === 'shared')
    .flatMap((file) =>
      [...globalsIn(file), ...surprisesIn(file)].map(({ name, offset }) => ({
        path: file.path,
        line: lineAt(file, offset),
        message: `shared/ is pure and has no '${name}': take it as an argument`,
      })),
    );
}

/** @param {import('../source-files.mjs').SourceFile} file */
function globalsIn(file) {
  return freeNames(file).filter(({ name }) => PLATFORM_GLOBALS.has(name));
}

/** @param {import('../source-files.mjs').SourceFile} file */
function surprisesIn(file) {
  return [...nodesIn(treeOf(file))].flatMap(({ node }) => {
    const name = surprise(node);
    return name === undefined ? [] : [{ name, offset: node.start }];
  });
}

/** The clock and the dice. @param {import('../syntax.mjs').Node} node */
function surprise(node) {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Date') {
    return node.arguments.length === 0 ? 'new Date()' : undefined;
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  const name = `${node.object.name}.${memberName(node)}`;
  return name === 'Date.now' || name === 'Math.random' ? name : undefined;
}
