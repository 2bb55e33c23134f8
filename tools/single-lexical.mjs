/**
 * `node tools/single-lexical.mjs`: Lexical keeps its active editor in a variable of its module, so a second copy breaks
 * every `$` function, and its packages only fit each other at one version. Asks npm what is installed.
 */
import { pathToFileURL } from 'node:url';
import { runCommand } from './run-command.mjs';

/** @typedef {{version?: string, path?: string, dependencies?: Readonly<Record<string, Branch>>}} Branch a part of `npm ls --json --long` */

/**
 * @param {Branch} tree
 * @returns {string[]} what is wrong, one line each
 */
export function lexicalProblems(tree) {
  /** @type {Map<string, Set<string>>} */
  const copies = new Map();
  /** @type {Set<string>} */
  const versions = new Set();
  for (const { name, version, place } of lexicalPackages(tree)) {
    copies.set(name, (copies.get(name) ?? new Set()).add(place));
    versions.add(version);
  }
  const problems = [...copies]
    .filter(([, places]) => places.size > 1)
    .map(([name, places]) => `${name} is installed ${places.size} times: ${[...places].join(', ')}`);
  if (!copies.has('lexical')) problems.push('lexical is not installed');
  if (versions.size > 1)
    problems.push(`Lexical's packages have different versions: ${[...versions].join(', ')}`);
  return problems;
}

/**
 * npm repeats a shared package without its path under each who uses it; those repetitions say nothing new.
 * @param {Branch} branch
 * @returns {Generator<{name: string, version: string, place: string}>}
 */
function* lexicalPackages({ dependencies = {} }) {
  for (const [name, child] of Object.entries(dependencies)) {
    const { version, path: place } = child;
    const isLexical = name === 'lexical' || name.startsWith('@lexical/');
    if (isLexical && version !== undefined && place !== undefined) yield { name, version, place };
    yield* lexicalPackages(child);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = ['ls', 'lexical', '--all', '--json', '--long'];
  const { output, code } = await runCommand('npm', words, { capture: true });
  const problems =
    code === 0 ? lexicalProblems(JSON.parse(output)) : ['npm ls lexical reports a broken tree'];
  for (const line of problems) console.error(line);
  if (problems.length > 0) process.exitCode = 1;
}
