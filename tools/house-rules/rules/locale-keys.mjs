/**
 * The texts: Vietnamese and English say the same things with the same values, whatever the code asks for exists, and
 * nothing lies unused.
 */
import { keyUses } from '../key-uses.mjs';
import { entriesOf, placeholdersIn, withoutPlural } from '../locale-file.mjs';
import { isCode, topFolder } from '../source-files.mjs';

const VIETNAMESE = 'shared/locales/vi.json';
const ENGLISH = 'shared/locales/en.json';
const ASKING = new Set(['electron', 'renderer', 'shared']);

/** Beginnings of keys that are put together in a way the rule cannot see. Prefer a template: t(`error.${code}`). */
/** @type {readonly string[]} */
const dynamicKeyPrefixes = [];

/**
 * @typedef {import('../source-files.mjs').SourceFile} SourceFile
 * @typedef {import('../source-files.mjs').Finding} Finding
 * @typedef {import('../locale-file.mjs').Entry} Entry
 * @typedef {{path: string, entries: readonly Entry[]}} Texts
 */

/**
 * @param {readonly SourceFile[]} files
 * @param {readonly string[]} [dynamicPrefixes]
 * @returns {Finding[]}
 */
export function localeKeys(files, dynamicPrefixes = dynamicKeyPrefixes) {
  const vi = textsOf(files, VIETNAMESE);
  const en = textsOf(files, ENGLISH);
  const code = files.filter((file) => isCode(file) && ASKING.has(topFolder(file.path)));
  return [
    ...[vi, en].flatMap(brokenEntries),
    ...missingCounterparts(vi, en),
    ...missingCounterparts(en, vi),
    ...differentPlaceholders(vi, en),
    ...uses(code, vi, dynamicPrefixes),
  ];
}

/** @param {readonly SourceFile[]} files @param {string} path @returns {Texts} */
function textsOf(files, path) {
  const file = files.find((candidate) => candidate.path === path);
  return { path, entries: file === undefined ? [] : entriesOf(file) };
}

/** @param {Texts} texts @returns {Finding[]} */
function brokenEntries({ path, entries }) {
  return entries.flatMap(({ key, text, line }, index) => {
    const isSecond = entries.findIndex((other) => other.key === key) < index;
    if (isSecond) return [{ path, line, message: `${key} is written twice` }];
    if (text === undefined) return [{ path, line, message: `${key} is no text` }];
    return text.trim() === '' ? [{ path, line, message: `${key} is empty` }] : [];
  });
}

/** @param {Texts} texts @param {Texts} others @returns {Finding[]} */
function missingCounterparts({ path, entries }, others) {
  const known = new Set(others.entries.map(({ key }) => withoutPlural(key)));
  return entries
    .filter(({ key }) => !known.has(withoutPlural(key)))
    .map(({ key, line }) => ({ path, line, message: `${key} is missing in ${others.path}` }));
}

/** The forms of a plural are taken together: "one story" may leave its number out. @param {Texts} vi @param {Texts} en @returns {Finding[]} */
function differentPlaceholders(vi, en) {
  const wanted = placeholdersByKey(vi);
  return [...placeholdersByKey(en)].flatMap(([key, { names, line }]) => {
    const other = wanted.get(key);
    if (
      other === undefined ||
      (names.size === other.names.size && [...names].every((name) => other.names.has(name)))
    ) {
      return [];
    }
    const list = [...other.names].join(', ') || 'none';
    return [{ path: en.path, line, message: `${key} has other values than in ${vi.path} (${list})` }];
  });
}

/** @param {Texts} texts */
function placeholdersByKey({ entries }) {
  /** @type {Map<string, {names: Set<string>, line: number}>} */
  const found = new Map();
  for (const { key, text, line } of entries) {
    const base = withoutPlural(key);
    const names = found.get(base)?.names ?? new Set();
    for (const name of placeholdersIn(text ?? '')) names.add(name);
    found.set(base, { names, line });
  }
  return found;
}

/** Keys asked for that do not exist, and keys nobody asks for. @param {readonly SourceFile[]} code @param {Texts} texts @param {readonly string[]} dynamicPrefixes @returns {Finding[]} */
function uses(code, texts, dynamicPrefixes) {
  const keys = new Set(texts.entries.map(({ key }) => withoutPlural(key)));
  const all = code.map((file) => ({ path: file.path, ...keyUses(file) }));
  const unknown = all.flatMap(({ path, requests, families }) => [
    ...requests
      .filter(({ key }) => !keys.has(key) && !keys.has(withoutPlural(key)))
      .map(({ key, line }) => ({ path, line, message: `there is no text '${key}'` })),
    ...families
      .filter(({ asked, pattern }) => asked && ![...keys].some((key) => pattern.test(key)))
      .map(({ source, line }) => ({ path, line, message: `there are no texts '${source}'` })),
  ]);
  const unused = texts.entries.filter(({ key }) => {
    const base = withoutPlural(key);
    if (dynamicPrefixes.some((prefix) => base.startsWith(prefix))) return false;
    return !all.some(
      ({ literals, families }) => literals.has(base) || families.some(({ pattern }) => pattern.test(base)),
    );
  });
  return [
    ...unknown,
    ...unused.map(({ key, line }) => ({ path: texts.path, line, message: `nobody asks for ${key}` })),
  ];
}
