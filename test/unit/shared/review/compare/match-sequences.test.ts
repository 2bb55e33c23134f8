import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRising } from '#shared/review/compare/longest-rising.ts';
import { matchSequences } from '#shared/review/compare/match-sequences.ts';

const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

/** The textbook table, as an oracle. */
function lengthOfLongest(left: readonly string[], right: readonly string[]): number {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      const below = table[i + 1] ?? [];
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table[0]?.[0] ?? 0;
}

describe('matchSequences', () => {
  it('finds a longest common subsequence', () => {
    fc.assert(
      fc.property(sequence, sequence, (left, right) => {
        const matches = matchSequences(left, right);
        for (const match of matches) expect(left[match.before]).toBe(right[match.after]);
        expect(matches).toHaveLength(lengthOfLongest(left, right));
        for (const [index, match] of matches.entries()) {
          const next = matches[index + 1];
          if (next === undefined) continue;
          expect(next.before).toBeGreaterThan(match.before);
          expect(next.after).toBeGreaterThan(match.after);
        }
      }),
    );
  });

  it('keeps to the entries both have once where all else is in disorder', () => {
    const noise = (seed: number) =>
      Array.from({ length: 3_000 }, (_, index) => `x${(index * seed + seed) % 97}`);
    const left = [...noise(31), 'neo', ...noise(57)];
    const right = [...noise(71), 'neo', ...noise(13)];
    expect(matchSequences(left, right)).toContainEqual({ before: 3_000, after: 3_000 });
  });
});

describe('longestRising', () => {
  it('is rising and as long as the table says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 20 }), (values) => {
        const rising = longestRising(values).map((index) => values[index] ?? -1);
        expect(rising).toEqual(rising.toSorted((left, right) => left - right));
        const names = values.map(String);
        const sorted = values.toSorted((left, right) => left - right).map(String);
        expect(rising).toHaveLength(lengthOfLongest(names, sorted));
      }),
    );
  });
});
