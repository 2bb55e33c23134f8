/** Which names a file uses without declaring them: its globals. */
import { childrenOf, treeOf } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Node} Node */

/** TypeScript's wrappers around an expression; all other TS nodes hold types, which are no use at run time. */
const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/**
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {{name: string, offset: number}[]} in the order of the text
 */
export function freeNames(file) {
  /** @type {{name: string, offset: number}[]} */
  const found = [];
  visit(treeOf(file), []);
  return found;

  /** @param {Node} node @param {readonly ReadonlySet<string>[]} scopes the functions around, each with its names */
  function visit(node, scopes) {
    if (node.type === 'Identifier') {
      if (!scopes.some((names) => names.has(node.name))) found.push({ name: node.name, offset: node.start });
      return;
    }
    const opens = node.type === 'Program' || FUNCTIONS.has(node.type);
    const inside = opens ? [...scopes, declaredIn(node)] : scopes;
    for (const child of referringChildren(node)) visit(child, inside);
  }
}

/** The children that can refer to a name: no property names, no labels, no types. @param {Node} node @returns {Node[]} */
function referringChildren(node) {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return childrenOf(node).filter((child) => node.computed || child !== node.key);
    case 'LabeledStatement':
      return [node.body];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [];
    case 'ExportSpecifier':
      return [node.local];
    case 'ExportNamedDeclaration':
      return node.source === null ? childrenOf(node) : [];
    default:
      if (WRAPPERS.has(node.type)) return 'expression' in node ? [/** @type {Node} */ (node.expression)] : [];
      return node.type.startsWith('TS') && node.type !== 'TSParameterProperty' ? [] : childrenOf(node);
  }
}

/** Names declared by a function (or the whole file), without those of functions inside. @param {Node} scope */
function declaredIn(scope) {
  /** @type {Set<string>} */
  const names = new Set();
  if ('id' in scope) addPattern(scope.id);
  if ('params' in scope && Array.isArray(scope.params)) scope.params.forEach(addPattern);
  for (const child of childrenOf(scope)) collect(child);
  return names;

  /** @param {Node} node */
  function collect(node) {
    if (node.type === 'FunctionDeclaration') addPattern(node.id);
    if (FUNCTIONS.has(node.type)) return;
    if (
      node.type === 'VariableDeclarator' ||
      node.type === 'ClassDeclaration' ||
      node.type === 'TSEnumDeclaration'
    ) {
      addPattern(node.id);
    }
    if (node.type === 'CatchClause') addPattern(node.param);
    if ('local' in node && node.type.startsWith('Import')) addPattern(node.local);
    for (const child of childrenOf(node)) collect(child);
  }

  /** @param {unknown} pattern a name, or a pattern with names in it */
  function addPattern(pattern) {
    const node = /** @type {Node | null | undefined} */ (pattern);
    if (node === null || node === undefined) return;
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'AssignmentPattern') addPattern(node.left);
    else if (node.type === 'RestElement') addPattern(node.argument);
    else if (node.type === 'ArrayPattern') node.elements.forEach(addPattern);
    else if (node.type === 'TSParameterProperty') addPattern(node.parameter);
    else if (node.type === 'ObjectPattern') {
      for (const property of node.properties)
        addPattern(property.type === 'Property' ? property.value : property);
    }
  }
}
