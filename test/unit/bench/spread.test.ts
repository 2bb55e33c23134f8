import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile, spread } from '../../bench/figures/spread.ts';

describe('percentile', () => {
  test.each([
    [[7], 0.5, 7],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 1, 3, 2, 5], 0.5, 3],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.95, 10],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
    [[1, 2, 3], 1, 3],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('is a value that was measured; at least its share of all lies at or below it, and fewer below', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, hundredths) => {
        const value = percentile(all, hundredths / 100);
        expect(all).toContain(value);
        const atMost = all.filter((one) => one <= value).length;
        const below = all.filter((one) => one < value).length;
        expect(atMost * 100).toBeGreaterThanOrEqual(hundredths * all.length);
        expect(below * 100).toBeLessThan(hundredths * all.length);
      }),
    );
  });

  test('nothing measured, or a measurement that failed, is no figure', () => {
    expect(() => percentile([], 0.5)).toThrow('missing');
    expect(() => spread([1, Number.NaN, 3])).toThrow('missing');
  });
});
