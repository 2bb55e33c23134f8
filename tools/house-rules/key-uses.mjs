/** Where the code asks for texts: `t('a.b')`, `translate(`error.${code}`)`, `<Trans i18nKey="a.b">`. */
import { calledName, lineAt, nodesIn, stringValue, treeOf } from './syntax.mjs';

/**
 * @typedef {import('./syntax.mjs').Node} Node
 * @typedef {{key: string, line: number}} Request a key the code asks for by name
 * @typedef {object} Family keys with a hole in the name
 * @property {RegExp} pattern
 * @property {string} source for people
 * @property {number} line
 * @property {boolean} asked whether they are asked for here, or only put together
 */

const ASKS = new Set(['t', 'translate']);

/** What a template must look like to be a family of keys: words and dots before its first hole. */
const KEY_LIKE = /^[a-zA-Z][\w-]*(\.[\w-]+)*\.[\w-]*$/;

/**
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {{requests: Request[], families: Family[], literals: Set<string>}} `literals`: all strings, since a key may
 *   be handed on before it is asked for
 */
export function keyUses(file) {
  /** @type {Request[]} */
  const requests = [];
  /** @type {Family[]} */
  const families = [];
  /** @type {Set<string>} */
  const literals = new Set();
  /** @type {Set<Node>} */
  const asked = new Set();
  for (const { node } of nodesIn(treeOf(file))) {
    // An outer node comes before those inside it, so a template is known as asked for when its turn comes.
    for (const wanted of askedIn(node)) asked.add(wanted);
    const line = lineAt(file, node.start);
    const literal = stringValue(node);
    if (literal !== undefined) literals.add(literal);
    if (literal !== undefined && asked.has(node)) requests.push({ key: literal, line });
    const family = familyOf(node, asked.has(node));
    if (family !== undefined) families.push({ ...family, line });
  }
  return { requests, families, literals };
}

/** The expressions that stand for a key. @param {Node} node @returns {Node[]} */
function askedIn(node) {
  if (node.type === 'CallExpression' && ASKS.has(calledName(node) ?? ''))
    return alternatives(node.arguments[0]);
  if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && node.name.name === 'i18nKey') {
    const { value } = node;
    return alternatives(value?.type === 'JSXExpressionContainer' ? value.expression : (value ?? undefined));
  }
  return [];
}

/** Both sides of `a ? 'x' : 'y'`. @param {Node | undefined} node @returns {Node[]} */
function alternatives(node) {
  if (node === undefined) return [];
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(alternatives);
  if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression')
    return alternatives(node.expression);
  return [node];
}

/** @param {Node} node @param {boolean} asked */
function familyOf(node, asked) {
  if (node.type !== 'TemplateLiteral' || node.quasis.length < 2) return undefined;
  const parts = node.quasis.map(({ value }) => value.raw);
  const isFamily = !parts.some((part) => /[^\w.-]/.test(part)) && (asked || KEY_LIKE.test(parts[0] ?? ''));
  if (!isFamily) return undefined;
  const pattern = new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
  return { source: parts.join('…'), pattern, asked };
}
