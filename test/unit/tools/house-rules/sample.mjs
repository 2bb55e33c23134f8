/** Shorthand for the rules' tests: files in, findings as `path:line` out. */

/**
 * @param {Readonly<Record<string, string>>} files path to text
 * @returns {import('../../../../tools/house-rules/source-files.mjs').SourceFile[]}
 */
export function project(files) {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** @param {readonly import('../../../../tools/house-rules/source-files.mjs').Finding[]} findings */
export function places(findings) {
  return findings.map(({ path, line }) => `${path}:${line}`);
}
