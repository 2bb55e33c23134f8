import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '#shared/vietnamese/slug.ts';

describe('slug', () => {
  it.each([
    ['Hải Phòng đón Tết', 'hai-phong-don-tet'],
    ['ĐƯỜNG SẮT – Đà Nẵng', 'duong-sat-da-nang'],
    ['  “Nghề rèn” ở Đa Sỹ: 3.000 lò!  ', 'nghe-ren-o-da-sy-3-000-lo'],
    ['ưởng ỡ ữ ặ ệ ỗ', 'uong-o-u-a-e-o'],
    ['ﬁ ½ m²', 'fi-1-2-m2'],
    ['新聞', ''],
    ['', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('never gives a device name of Windows', () => {
    for (const name of ['con', 'Con', 'CÒN', 'nul', 'com1', 'LPT9', 'aux', 'prn']) {
      expect(slug(name)).toBe(`tin-${slug(`x ${name}`).slice(2)}`);
    }
    expect(slug('console')).toBe('console');
  });

  it('cuts between words, and a word without end at the limit', () => {
    expect(slug('mot hai ba bon nam', 12)).toBe('mot-hai-ba');
    expect(slug('x'.repeat(100))).toBe('x'.repeat(64));
    expect(slug(`${'a'.repeat(64)} b`)).toBe('a'.repeat(64));
  });

  it('holds only its alphabet, keeps the limit, is idempotent and blind to the normal form', () => {
    const vietnamese = fc
      .array(fc.constantFrom(...'aăâbcdđeêhinoôơuưyxÀẢÃẠẮẰỆỚỮĐ  -,.–“”5'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), vietnamese), (text) => {
        const name = slug(text);
        expect(name).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(name.length).toBeLessThanOrEqual(64);
        expect(slug(name)).toBe(name);
        expect(slug(text.normalize('NFD'))).toBe(slug(text.normalize('NFC')));
      }),
    );
  });
});
