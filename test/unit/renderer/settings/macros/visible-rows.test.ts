import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROW_HEIGHT, scrollTo, visibleRows } from '../../../../../renderer/settings/macros/visible-rows.ts';

const pixels = fc.integer({ min: 0, max: 500_000 });
const inSight = fc.integer({ min: 1, max: 900 });

it('draws every row of which a pixel is in sight, and few others', () => {
  fc.assert(
    fc.property(pixels, inSight, fc.integer({ min: 0, max: 10_000 }), (scrolled, height, count) => {
      const { from, to } = visibleRows(scrolled, height, count);
      expect(0 <= from && from <= to && to <= count).toBe(true);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / ROW_HEIGHT) + 14);
      const first = Math.floor(scrolled / ROW_HEIGHT);
      const last = Math.floor((scrolled + height - 1) / ROW_HEIGHT);
      if (first < count) expect(from <= first && Math.min(last, count - 1) < to).toBe(true);
    }),
  );
});

it('scrolls no further than it takes to see the whole row', () => {
  fc.assert(
    fc.property(fc.nat(9_999), pixels, fc.integer({ min: ROW_HEIGHT, max: 900 }), (row, scrolled, height) => {
      const next = scrollTo(row, scrolled, height);
      const top = row * ROW_HEIGHT;
      expect(next <= top && top + ROW_HEIGHT <= next + height).toBe(true);
      if (scrolled <= top && top + ROW_HEIGHT <= scrolled + height) expect(next).toBe(scrolled);
    }),
  );
});
