/** A language's file as a flat list of texts: `{"error": {"gone": "…"}}` is `error.gone`. */
import { childrenOf, lineAt, treeOf } from './syntax.mjs';

/**
 * @typedef {import('./source-files.mjs').SourceFile} SourceFile
 * @typedef {import('./syntax.mjs').Node} Node
 * @typedef {{key: string, text: string | undefined, line: number}} Entry text is undefined where there is something else
 */

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * @param {SourceFile} file a JSON file; read as source, since JSON.parse hides a key written twice
 * @returns {Entry[]}
 */
export function entriesOf(file) {
  const lead = '(';
  const asCode = { path: `${file.path}.js`, text: `${lead}${file.text})` };
  return childrenOf(treeOf(asCode)).flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement') return [];
    const { expression } = statement;
    const object = expression.type === 'ParenthesizedExpression' ? expression.expression : expression;
    return entriesIn(asCode, object, '');
  });
}

/** @param {SourceFile} file @param {Node} object @param {string} prefix @returns {Entry[]} */
function entriesIn(file, object, prefix) {
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Literal') return [];
    const key = `${prefix}${property.key.value}`;
    const { value } = property;
    if (value.type === 'ObjectExpression') return entriesIn(file, value, `${key}.`);
    const text = value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;
    return [{ key, text, line: lineAt(file, property.start) }];
  });
}

/** i18next writes the forms of a plural as separate keys: `stories_one`, `stories_other`. @param {string} key */
export function withoutPlural(key) {
  return key.replace(PLURAL, '');
}

/** Names of the values a text wants: `{{name}}`, `{{date, short}}`. @param {string} text */
export function placeholdersIn(text) {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => String(name));
}
