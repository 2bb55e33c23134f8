/**
 * The window shows app:// and nothing else (Electron security checklist, items 1, 12 to 15 and 18): no page from a file,
 * none over http, and one single door for links that leave the program.
 */
import { isCode, topFolder } from '../source-files.mjs';
import { calledName, lineAt, memberName, nodesIn, treeOf } from '../syntax.mjs';

const DOOR = 'electron/shell/external-links.ts';
const PRODUCT = new Set(['electron', 'renderer', 'shared']);

/** @typedef {import('../syntax.mjs').Node} Node */

/** @type {import('../source-files.mjs').Rule} */
export function remoteLoad(files) {
  return files
    .filter((file) => isCode(file) && PRODUCT.has(topFolder(file.path)))
    .flatMap((file) => {
      const nodes = [...nodesIn(treeOf(file))].map(({ node }) => node);
      const shells = shellNames(nodes);
      return nodes.flatMap((node) => {
        const message = complaint(file.path, node, shells);
        return message === undefined ? [] : [{ path: file.path, line: lineAt(file, node.end), message }];
      });
    });
}

/** @param {string} path @param {Node} node @param {ReadonlySet<string>} shells */
function complaint(path, node, shells) {
  const called = calledName(node);
  if (called === 'loadFile') return 'loadFile(): the window loads app:// addresses only';
  if (called === 'loadURL' && node.type === 'CallExpression' && isPlainHttp(node.arguments[0])) {
    return 'loadURL() over http: the window loads app:// addresses only';
  }
  if (path !== DOOR && reachesOutside(node, shells))
    return `shell.openExternal belongs in ${DOOR} and nowhere else`;
  return undefined;
}

/** What Electron's `shell` is called in this file. @param {readonly Node[]} nodes */
function shellNames(nodes) {
  const aliases = nodes.flatMap((node) => {
    const isShellImport =
      node.type === 'ImportSpecifier' && 'name' in node.imported && node.imported.name === 'shell';
    return isShellImport ? [node.local.name] : [];
  });
  return new Set(['shell', ...aliases]);
}

/** `shell.openExternal`, called or handed on, and `const { openExternal } = shell`. @param {Node} node @param {ReadonlySet<string>} shells */
function reachesOutside(node, shells) {
  if (node.type === 'MemberExpression')
    return memberName(node) === 'openExternal' && isShell(node.object, shells);
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern') return false;
  const takesIt = node.id.properties.some(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'openExternal',
  );
  return takesIt && node.init !== null && isShell(node.init, shells);
}

/** `shell`, whatever it is called here, and `electron.shell` @param {Node} node @param {ReadonlySet<string>} shells */
function isShell(node, shells) {
  return node.type === 'Identifier' ? shells.has(node.name) : memberName(node) === 'shell';
}

/** @param {Node | undefined} node a literal or a template that begins with http: */
function isPlainHttp(node) {
  const start =
    node?.type === 'TemplateLiteral' ? node.quasis[0]?.value.cooked : node?.type === 'Literal' && node.value;
  return typeof start === 'string' && /^\s*http:/i.test(start);
}
