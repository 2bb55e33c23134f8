import { expect, it } from 'vitest';
import { summary, total } from '../../../../tools/testing/summary.mjs';

const results = [
  { name: 'types', counts: { passed: 1, failed: 0, skipped: 0 }, seconds: 3.04 },
  {
    name: 'e2e',
    counts: { passed: 12, failed: 2, skipped: 1 },
    seconds: 125,
    note: 'took longer than 120 s',
  },
];

it('gives each stage a line, and ends with the sum alone on the last', () => {
  expect(summary(results).split('\n')).toEqual([
    '',
    '✓ types     3.0 s  1 passed, 0 failed',
    '✗ e2e     125.0 s  12 passed, 2 failed, 1 skipped  (took longer than 120 s)',
    '',
    '13 passed, 2 failed',
  ]);
});

it('adds up', () => {
  expect(total(results)).toEqual({ passed: 13, failed: 2 });
});
