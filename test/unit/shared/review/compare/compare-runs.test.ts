import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/article/inline.ts';
import { compareRuns } from '#shared/review/compare/compare-runs.ts';
import { linePart, textPart } from '#shared/review/compare/make-part.ts';
import { afterRuns, beforeRuns } from '#shared/review/compare/text-change.ts';
import { inlineArbitrary } from '../../../../arbitraries/article.ts';
import { reviewRuns, reviewTimeout } from '../../../../arbitraries/number-of-runs.ts';
import { inShort } from './rebuilt.ts';

const compared = (before: string, after: string) => inShort(linePart('content', before, after));

describe('compareRuns', () => {
  it.each<[string, string, string]>([
    ['Hai Phong', 'Hải Phong', '[-Hai-]{+Hải+} Phong'],
    ['hoà bình', 'hòa bình', '[-hoà-]{+hòa+} bình'],
    ['Tin ngắn', 'Tin mới ngắn', 'Tin {+mới +}ngắn'],
    ['Tin mới ngắn', 'Tin ngắn', 'Tin [-mới -]ngắn'],
    ['tăng 1,41%', 'tăng 1,42%', 'tăng [-1,41-]{+1,42+}%'],
    ['Ông Nam nói.', 'Bà Lan cho biết.', '[-Ông Nam nói-]{+Bà Lan cho biết+}.'],
    ['a  b', 'a b', 'a[-  -]{+ +}b'],
    ['một\nhai', 'một hai', 'một[-\n-]{+ +}hai'],
    ['', 'Hội', '{+Hội+}'],
    ['Hội', '', '[-Hội-]'],
    ['', '', ''],
    ['   ', ' ', '[-   -]{+ +}'],
  ])('%j → %j', (before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  it('sees no difference between NFC and NFD but for the looks of the letters', () => {
    const changes = compareRuns([{ text: 'Hải' }], [{ text: 'Hải'.normalize('NFD') }]);
    expect(changes.map(({ kind }) => kind)).toEqual(['reformatted']);
  });

  it('tells other looks apart from other words', () => {
    const before: Inline = [{ text: 'Hội Nông dân' }];
    const after: Inline = [{ text: 'Hội ' }, { text: 'Nông dân', marks: ['bold'] }];
    expect(compareRuns(before, after)).toEqual([
      { kind: 'same', runs: [{ text: 'Hội ' }] },
      { kind: 'reformatted', before: [{ text: 'Nông dân' }], after: [{ text: 'Nông dân', marks: ['bold'] }] },
    ]);
    expect(textPart('content', before, after).isSame).toBe(false);
  });

  it('sees another link on the same words', () => {
    expect(
      compareRuns([{ text: 'đây', link: 'https://a.vn' }], [{ text: 'đây', link: 'https://b.vn' }]),
    ).toEqual([
      {
        kind: 'reformatted',
        before: [{ text: 'đây', link: 'https://a.vn' }],
        after: [{ text: 'đây', link: 'https://b.vn' }],
      },
    ]);
  });

  it(
    'gives both texts back to the letter and the mark',
    () => {
      fc.assert(
        fc.property(inlineArbitrary, inlineArbitrary, (before, after) => {
          const changes = compareRuns(before, after);
          expect(beforeRuns(changes)).toEqual(before);
          expect(afterRuns(changes)).toEqual(after);
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it(
    'never has two neighbours of one kind, nor an empty stretch',
    () => {
      fc.assert(
        fc.property(inlineArbitrary, inlineArbitrary, (before, after) => {
          const changes = compareRuns(before, after);
          for (const [index, change] of changes.entries()) {
            expect(changes[index + 1]?.kind).not.toBe(change.kind);
            for (const runs of Object.values(change)) expect(runs.length).toBeGreaterThan(0);
          }
        }),
        reviewRuns,
      );
    },
    reviewTimeout,
  );

  it('finds the few words changed in a text far longer than any paragraph', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `chữ${index % 700}`);
    const after = words.with(12_345, 'khác').toSpliced(4_000, 1);
    const kinds = compareRuns([{ text: words.join(' ') }], [{ text: after.join(' ') }]).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['same', 'removed', 'same', 'replaced', 'same']);
  });

  it('comes to an end with two texts that share every word and no order', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `chữ${(index * 7919) % 293}`);
    const shuffled = words.map((_, index) => words[(index * 3571) % words.length] ?? '');
    const [before, after] = [[{ text: words.join(' ') }], [{ text: shuffled.join(' ') }]];
    const changes = compareRuns(before, after);
    expect(beforeRuns(changes)).toEqual(before);
    expect(afterRuns(changes)).toEqual(after);
  });
});
