import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingOutline, outlineUnder } from '#shared/export/heading-outline.ts';

describe('headingOutline', () => {
  it('never goes down by more than one level', () => {
    const outline = headingOutline();
    expect([3, 3, 2, 3].map((level) => outline.inText(level))).toEqual([2, 3, 2, 3]);
  });

  it('puts a box below the heading it stands under, and its own headings below that', () => {
    const outline = headingOutline();
    expect(outline.below()).toBe(2);
    outline.inText(2);
    expect(outline.below()).toBe(3);
    const box = outlineUnder(3);
    expect([2, 3].map((level) => box.inText(level))).toEqual([4, 5]);
    expect(outline.inText(3)).toBe(3);
  });

  it('stays within h6', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(2, 3)), fc.integer({ min: 1, max: 6 }), (levels, title) => {
        const box = outlineUnder(title);
        for (const level of levels) expect(box.inText(level)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
