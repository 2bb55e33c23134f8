import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOfRun, playwrightCounts, vitestCounts } from '../../../../tools/testing/counts.mjs';

describe('reports', () => {
  it('of vitest: a file that did not load is a failure, though it holds no test', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('of Playwright: a flaky test has failed, and so has a file that did not load', () => {
    const report = { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 3 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 4, skipped: 3 });
  });
});

describe('a run', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'counts-'));
    file = path.join(folder, 'report.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** @param {object} stats @param {number} exitCode */
  function counts(stats, exitCode) {
    const all = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats };
    writeFileSync(file, JSON.stringify({ stats: all, errors: [] }));
    return countsOfRun(file, playwrightCounts, exitCode);
  }

  it('is what its report says', () => {
    expect(counts({ expected: 3 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(counts({ expected: 3, unexpected: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('has failed when it ended badly, ran nothing, or left no whole report', () => {
    expect(counts({ expected: 3 }, 1).failed).toBe(1);
    expect(counts({ skipped: 3 }, 0).failed).toBe(1);
    writeFileSync(file, '{"stats": {');
    expect(countsOfRun(file, playwrightCounts, 0).failed).toBe(1);
    expect(countsOfRun(path.join(folder, 'none.json'), playwrightCounts, 0).failed).toBe(1);
  });
});
