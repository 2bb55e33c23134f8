import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, ensureVisible } from '../../../../electron/shell/window/window-bounds.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Bounds = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('ensureVisible', () => {
  test('centres a first window on the main screen', () => {
    expect(ensureVisible(null, [laptop])).toEqual({ x: 40, y: 25, width: 1360, height: 875 });
    expect(ensureVisible(null, [beside, laptop])).toEqual({ x: 2040, y: 280, width: 1360, height: 880 });
  });

  test('leaves a window where it was, half out of the screen included', () => {
    const left = { x: 3500, y: 200, width: 900, height: 700 };
    expect(ensureVisible(left, [laptop, beside])).toEqual(left);
  });

  test('brings back a window from a screen that is gone', () => {
    const left = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(ensureVisible(left, [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
  });

  test('makes a window fit a screen that became smaller (a higher scale)', () => {
    const left = { x: 0, y: 25, width: 1440, height: 875 };
    expect(ensureVisible(left, [{ x: 0, y: 0, width: 960, height: 600 }])).toEqual({
      x: 0,
      y: 25,
      width: 960,
      height: 600,
    });
  });

  test('a title bar above the screen or under its edge is out of reach', () => {
    for (const y of [-30, 880]) {
      expect(ensureVisible({ x: 100, y, width: 800, height: 600 }, [laptop]).y).not.toBe(y);
    }
  });

  test('without any screen there is still an answer', () => {
    expect(ensureVisible(null, [])).toEqual({ x: 0, y: 0, width: 1360, height: 880 });
  });

  test('whatever was remembered, enough of the upper edge can be taken hold of', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 640, max: 5120 }),
      height: fc.integer({ min: 480, max: 2880 }),
    });
    const bounds = fc.record({
      x: fc.integer({ min: -20_000, max: 20_000 }),
      y: fc.integer({ min: -20_000, max: 20_000 }),
      width: fc.integer({ min: 100, max: 20_000 }),
      height: fc.integer({ min: 100, max: 20_000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 4 }), (left, areas) => {
        const place = ensureVisible(left, areas);
        const held = areas.some(
          (screen) =>
            Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x) >= 100 &&
            place.y >= screen.y &&
            place.y + 40 <= screen.y + screen.height,
        );
        expect(held).toBe(true);
      }),
    );
  });
});
