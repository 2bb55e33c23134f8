import { describe, expect, it } from 'vitest';
import { withoutTones } from '../../../arbitraries/vietnamese/letters.ts';
import { RIMES } from '../../../arbitraries/vietnamese/rimes.ts';
import { SPELLINGS } from '../../../arbitraries/vietnamese/spellings.ts';
import { SYLLABLES } from '../../../arbitraries/vietnamese/syllables.ts';

const OLD = new Set(SYLLABLES.old.map(({ text }) => text));
const NEW = new Set(SYLLABLES.new.map(({ text }) => text));

describe('the syllables of Vietnamese', () => {
  it('has the counts of the orthography, each spelling once', () => {
    expect(new Set(RIMES.map(({ text }) => text)).size).toBe(168);
    expect([SPELLINGS.length, new Set(SPELLINGS.map(({ text }) => text)).size]).toEqual([3937, 3937]);
    expect([SYLLABLES.old.length, OLD.size, SYLLABLES.new.length, NEW.size]).toEqual([
      18198, 18198, 18198, 18198,
    ]);
  });

  it('is NFC and loses only its tone when the tone is taken off', () => {
    for (const { text, spelling } of [...SYLLABLES.old, ...SYLLABLES.new]) {
      expect(text.normalize('NFC')).toBe(text);
      if (withoutTones(text) !== spelling.text) expect.fail(`${text} is not ${spelling.text}`);
    }
  });

  it.each([
    ['hòa khỏe thủy lọe họa túy', 'hoà khoẻ thuỷ loẹ hoạ tuý'],
    ['mùa mía cửa mái cáo múa', 'mùa mía cửa mái cáo múa'],
    ['quý quỳnh quốc quả quớ', 'quý quỳnh quốc quả quớ'],
    ['già gì gìn giú giữa giếng giết giờ giúa', 'già gì gìn giú giữa giếng giết giờ giúa'],
    ['toán huýt xoèng ngoèo khuỷu ngoài khuỹa', 'toán huýt xoèng ngoèo khuỷu ngoài khuỹa'],
    ['thuở huế tuệ người được yến boòng moóc', 'thuở huế tuệ người được yến boòng moóc'],
    ['uỵch tuýp ngoặp khoào nhoằng tuếch luâng', 'uỵch tuýp ngoặp khoào nhoằng tuếch luâng'],
  ])('places the tones of %s', (old, recent) => {
    expect(old.split(' ').filter((word) => !OLD.has(word))).toEqual([]);
    expect(recent.split(' ').filter((word) => !NEW.has(word))).toEqual([]);
  });

  it.each([
    'ka',
    'gen',
    'ce',
    'nge',
    'ghan',
    'iên',
    'byên',
    'mướ',
    'hoach',
    'gyt',
    'quưn',
    'yêus',
    'sài-gòn',
  ])('does not know %s', (word) => {
    expect([OLD.has(word), NEW.has(word)]).toEqual([false, false]);
  });
});
