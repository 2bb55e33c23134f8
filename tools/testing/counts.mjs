/** Reads how many tests passed and failed out of the JSON reports of our two test runners. */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * vitest's JSON report. A file that could not even be loaded holds no tests; it counts as one failure.
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: readonly {status: string, assertionResults: readonly unknown[]}[]}} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Playwright's JSON report. Its `errors` are those outside any test, such as a file that could not be loaded.
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: readonly unknown[]}} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    // Retries are off; a test that needs luck is not one that passed.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a runner says by its report and by its exit code together: no report, or a bad exit without a failed test,
 * is a failure, and so is a run in which nothing ran.
 * @template Report
 * @param {string} file the report
 * @param {(report: Report) => Counts} read
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfRun(file, read, exitCode) {
  const counts = readReport(file, read);
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0;
  const unexplained = counts.failed === 0 && (exitCode !== 0 || ranNothing);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} read
 */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
