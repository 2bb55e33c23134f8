import { describe, expect, test } from 'vitest';
import { type Aim, isMet } from '../../bench/figures/figure.ts';
import { figureTable } from '../../bench/figures/table.ts';

const figure = (ours: number, peer: number, aim: Aim) => ({ name: 'line', ours, peer, aim });

describe('an aim', () => {
  test.each<[Aim, number, number, boolean | null]>([
    [{ kind: 'ratio', most: 1.5 }, 150, 100, true],
    [{ kind: 'ratio', most: 1.5 }, 151, 100, false],
    [{ kind: 'faster', least: 50 }, 2, 100, true],
    [{ kind: 'faster', least: 50 }, 2.1, 100, false],
    [{ kind: 'below', most: 25 }, 24.9, 1, true],
    [{ kind: 'below', most: 25 }, 25, 1, false],
    [{ kind: 'least', value: 100 }, 100, 1, true],
    [{ kind: 'least', value: 100 }, 99.99, 1, false],
    [{ kind: 'none' }, 1000, 1, null],
  ])('%j with ours %d and the peer %d: %s', (aim, ours, peer, met) => {
    expect(isMet(figure(ours, peer, aim))).toBe(met);
  });
});

test('the table has a column for each part, as wide as its widest cell, and counts the aims', () => {
  const table = figureTable([
    { name: 'start to caret ready', ours: 701.4, peer: 434, aim: { kind: 'ratio', most: 1.5 } },
    { name: 'bài viết ra HTML', ours: 0.9, peer: 108, aim: { kind: 'faster', least: 50 } },
    { name: 'save', ours: 11.25, peer: 1.5, aim: { kind: 'below', most: 25 } },
    { name: 'thread', ours: 3, peer: 2, aim: { kind: 'none' } },
  ]);
  expect(table.split('\n')).toEqual([
    '                      ours ms  peer ms  ratio  aim',
    'start to caret ready      701      434   1.62  ≤ 1.5    MISSED',
    'bài viết ra HTML         0.90      108  1/120  ≤ 1/50   met',
    'save                     11.3     1.50   7.50  < 25 ms  met',
    'thread                   3.00     2.00   1.50',
    '',
    'aims met: 2 of 3',
  ]);
});
