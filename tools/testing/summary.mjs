/** The closing lines of a test run. */

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {import('./counts.mjs').Counts} counts
 * @property {number} seconds
 * @property {string} [note] why it did not run, or did not run to its end
 */

/**
 * One line for each stage, and last, alone on its line, the sum that programs read: `N passed, N failed`.
 * @param {readonly StageResult[]} results
 * @returns {string}
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, counts, seconds, note }) => {
    const { passed, failed, skipped } = counts;
    const parts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
    const mark = failed > 0 ? '✗' : '✓';
    const why = note === undefined ? '' : `  (${note})`;
    return `${mark} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s  ${parts.join(', ')}${why}`;
  });
  const { passed, failed } = total(results);
  return ['', ...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}

/** @param {readonly StageResult[]} results */
export function total(results) {
  return {
    passed: results.reduce((sum, { counts }) => sum + counts.passed, 0),
    failed: results.reduce((sum, { counts }) => sum + counts.failed, 0),
  };
}
