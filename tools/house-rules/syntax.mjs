/** Source text as a syntax tree (ESTree with TypeScript), and ways to go through it. */
import { parseAst } from 'rolldown/parseAst';

/**
 * @typedef {import('@oxc-project/types').Node} Node
 * @typedef {import('./source-files.mjs').SourceFile} SourceFile
 */

/** @type {WeakMap<SourceFile, Node>} every rule looks at the same trees */
const trees = new WeakMap();

/**
 * @param {SourceFile} file a code file
 * @returns {Node}
 * @throws {Error} naming the file, when it is no valid TypeScript
 */
export function treeOf(file) {
  const known = trees.get(file);
  if (known !== undefined) return known;
  try {
    const tree = parseAst(file.text, { lang: languageOf(file.path) }, file.path);
    trees.set(file, tree);
    return tree;
  } catch (error) {
    throw new Error(`${file.path}: ${error.message}`);
  }
}

/** @param {string} path */
function languageOf(path) {
  if (path.endsWith('.tsx')) return 'tsx';
  return /\.[mc]?ts$/.test(path) ? 'ts' : 'js';
}

/**
 * Every node, outer ones first, with its parent.
 * @param {Node} node
 * @param {Node | undefined} [parent]
 * @returns {Generator<{node: Node, parent: Node | undefined}>}
 */
export function* nodesIn(node, parent) {
  yield { node, parent };
  for (const child of childrenOf(node)) yield* nodesIn(child, node);
}

/** @param {Node} node @returns {Node[]} */
export function childrenOf(node) {
  return Object.entries(node)
    .filter(([key]) => key !== 'parent')
    .flatMap(([, value]) => value)
    .filter(isNode);
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Line of an offset, from 1. @param {SourceFile} file @param {number} offset */
export function lineAt(file, offset) {
  return file.text.slice(0, offset).split('\n').length;
}

/** The text of a string literal or of a template without holes. @param {Node | null | undefined} node */
export function stringValue(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name of `a.name`, `a?.name` and `a['name']`. @param {Node} node a member expression */
export function memberName(node) {
  if (node.type !== 'MemberExpression') return undefined;
  if (node.computed) return stringValue(node.property);
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/**
 * What a call calls: `f` of `f()`, `o.f()` and `o['f']()`.
 * @param {Node} node
 * @returns {string | undefined}
 */
export function calledName(node) {
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  return callee.type === 'Identifier' ? callee.name : memberName(callee);
}

/**
 * Everything a file imports: declarations, re-exports, `import()`, types by `import('…')`, and `require('…')`.
 * @param {SourceFile} file
 * @returns {{name: string, line: number}[]}
 */
export function importsOf(file) {
  return [...nodesIn(treeOf(file))].flatMap(({ node }) => {
    const name = importedName(node);
    return name === undefined ? [] : [{ name, line: lineAt(file, node.start) }];
  });
}

/** @param {Node} node */
function importedName(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return stringValue(node.source);
    case 'TSExternalModuleReference':
      return node.expression.value;
    case 'CallExpression':
      return calledName(node) === 'require' ? stringValue(node.arguments[0]) : undefined;
    default:
      return undefined;
  }
}
