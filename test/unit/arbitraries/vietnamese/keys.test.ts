import { describe, expect, it } from 'vitest';
import { CASINGS, printedAs, typedAs } from '../../../arbitraries/vietnamese/casing.ts';
import { keysOfText, syllableOf } from '../../../arbitraries/vietnamese/keys-of-text.ts';
import type { Method } from '../../../arbitraries/vietnamese/methods.ts';
import { ordersOf } from '../../../arbitraries/vietnamese/orders.ts';

function keys(
  word: string,
  method: Method,
  order: string,
  casing: (typeof CASINGS)[number] = 'lower',
): string {
  const syllable = syllableOf(word);
  const strokes = syllable && ordersOf(method)[order]?.(syllable, method);
  return strokes ? typedAs(casing, strokes) : 'none';
}

describe('keys of a syllable', () => {
  it.each<[string, Method, string, string]>([
    ['được', 'telex', 'tone last', 'dduowcj'],
    ['được', 'telex', 'inline', 'dduowjc'],
    ['được', 'telex', 'marks last', 'duocdwj'],
    ['được', 'telex', 'marks after tone', 'duocjwd'],
    ['được', 'telex', 'pair uwo', 'dduwocj'],
    ['được', 'telex', 'pair uwow', 'dduwowcj'],
    ['được', 'telex', 'pair uwo…w', 'dduwocwj'],
    ['được', 'telex', 'pair absorbed after the tone', 'dduwojcw'],
    ['người', 'telex', 'bare w', 'ngwoif'],
    ['việt', 'telex', 'tone, then marks', 'viejte'],
    ['hòa', 'telex', 'inline', 'hofa'],
    ['hòa', 'telex', 'tone last', 'hoaf'],
    ['hoà', 'telex', 'inline', 'hoaf'],
    ['hoà', 'telex', 'tone early', 'hofa'],
    ['giá', 'telex', 'tone early', 'gisa'],
    ['moóc', 'telex', 'tone last', 'mooocs'],
    ['moóc', 'simple-telex', 'inline', 'mooosc'],
    ['moóc', 'vni', 'inline', 'moo1c'],
    ['việt', 'vni', 'marks last', 'viet65'],
    ['việt', 'vni', 'marks after tone', 'viet56'],
    ['được', 'vni', 'tone last', 'd9uo7c5'],
    ['được', 'viqr', 'tone last', 'ddu+o+.c'],
    ['người', 'viqr', 'tone last', 'ngu+o+i`'],
    ['người', 'viqr', 'inline', 'ngu+o+`i'],
    ['người', 'viqr', 'pair uo+', 'nguo+i`'],
    ['thuở', 'viqr', 'horn by *', 'thuo*?'],
    ['quý', 'telex', 'tone early', 'none'],
    ['ma', 'telex', 'marks last', 'none'],
  ])('%s in %s, %s: %s', (word, method, order, expected) => {
    expect(keys(word, method, order)).toBe(expected);
  });

  it('types capitals by the case of the letters, not of the marks', () => {
    const typed = CASINGS.map((casing) => keys('được', 'telex', 'tone last', casing));
    expect(typed).toEqual(['dduowcj', 'Dduowcj', 'DDUOWCJ', 'DdUOwCj', 'dDuoWcJ']);
    expect(CASINGS.map((casing) => printedAs(casing, 'được'))).toEqual([
      'được',
      'Được',
      'ĐƯỢC',
      'ĐƯỢC',
      'được',
    ]);
  });

  it('has no two orders alike only by name for a word that has them all', () => {
    const all = Object.keys(ordersOf('telex')).filter((order) => !order.startsWith('shuffled'));
    expect(new Set(all.map((order) => keys('thường', 'telex', order))).size).toBe(all.length);
  });
});

describe('keys of a text', () => {
  it.each<[Method, string]>([
    ['telex', 'Sowr LDDTB&XH, DD/c Nguyeenx: 1,41% (giamr) TP. Hair Phongf text⎋'],
    ['vni', 'So73 LD9TB&XH, D9/c Nguye6n4: 1,41% (giam3) TP. Hai3 Phong2 text'],
    ['viqr', 'So+? LDDTB&XH, DD/c Nguye^~n: 1,41% (gia?m) TP. Hai? Pho`ng text'],
  ])('%s', (method, expected) => {
    expect(keysOfText('Sở LĐTB&XH, Đ/c Nguyễn: 1,41% (giảm) TP. Hải Phòng text', method)).toBe(expected);
  });

  it('keeps the marks of VIQR apart from the punctuation', () => {
    expect(keysOfText('Hà? Ba. (mẹ) tôi.', 'viqr')).toBe('Ha`\\? Ba\\. (me.) to^i\\.');
  });
});
