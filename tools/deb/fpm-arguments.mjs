/** The command line of `fpm`, as far as electron-builder speaks it. */

/** Options that may come more than once. */
const LISTS = new Set(['d', 'deb-recommends']);
const SWITCHES = new Set(['force', 'debug']);

/**
 * @typedef {object} FpmArguments
 * @property {Readonly<Record<string, string>>} options without their dashes
 * @property {Readonly<Record<string, readonly string[]>>} lists `d` (depends) and `deb-recommends`
 * @property {readonly {from: string, to: string}[]} paths what to pack, and where it shall lie
 */

/**
 * @param {readonly string[]} words
 * @returns {FpmArguments}
 * @throws {Error} on a word that is neither an option nor `from=to`
 */
export function parseFpmArguments(words) {
  /** @type {Record<string, string>} */
  const options = {};
  /** @type {Record<string, string[]>} */
  const lists = {};
  const paths = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) {
      paths.push(pathPair(word));
      continue;
    }
    const name = word.replace(/^-+/, '');
    if (SWITCHES.has(name)) continue;
    index += 1;
    const value = words[index] ?? '';
    if (LISTS.has(name)) lists[name] = [...(lists[name] ?? []), value];
    else options[name] = value;
  }
  return { options, lists, paths };
}

/** @param {string} word */
function pathPair(word) {
  const cut = word.lastIndexOf('=');
  if (cut < 1) throw new Error(`not understood: ${word}`);
  return { from: word.slice(0, cut), to: word.slice(cut + 1) };
}
