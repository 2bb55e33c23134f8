/**
 * The blocks of a story in the stored form, without ids and pictures: `build.mjs` gives both.
 *
 * @typedef {{text: string, marks?: string[], link?: string}} Run
 * @typedef {{[key: string]: unknown, type: string}} Block
 */

/** @param {string | Run[]} text @returns {Run[]} */
const runs = (text) => (typeof text === 'string' ? [{ text }] : text);

/** @param {string | Run[]} text @returns {Block} */
export const paragraph = (text) => ({ type: 'paragraph', content: runs(text) });

/** @param {2 | 3} level @param {string} text @returns {Block} */
export const subheading = (level, text) => ({ type: 'subheading', level, content: runs(text) });

/** @param {string} text @param {string} attribution @returns {Block} */
export const quote = (text, attribution) => ({ type: 'quote', content: runs(text), attribution });

/** @returns {Block} */
export const divider = () => ({ type: 'divider' });

/** @param {readonly (string | Run[])[]} items */
const entries = (items) => items.map((item) => ({ content: runs(item) }));

/** @param {readonly (string | Run[])[]} items @returns {Block} */
export const bulleted = (items) => ({ type: 'list', ordered: false, items: entries(items) });

/** @param {readonly (string | Run[])[]} items @returns {Block} */
export const numbered = (items) => ({ type: 'list', ordered: true, items: entries(items) });

/** @param {readonly (readonly string[])[]} rows the first is the table's head @returns {Block} */
export const table = (rows) => ({
  type: 'table',
  rows: rows.map((cells, row) => cells.map((text) => ({ content: runs(text), header: row === 0 }))),
});

/** @param {string} title @param {readonly Block[]} blocks @returns {Block} */
export const infoBox = (title, blocks) => ({ type: 'box', title, blocks });

/**
 * @param {() => string} draw one of `pictures/`
 * @param {{name: string, caption: string, credit: string, alt: string}} words
 * @returns {Block}
 */
export const photo = (draw, { name, caption, credit, alt }) => ({
  type: 'photo',
  draw,
  name,
  caption,
  credit,
  alt,
  source: '',
  rights: '',
});
