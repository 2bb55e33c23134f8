import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSearch, searchScore } from '../../../../renderer/commands/fold-search.ts';

describe('foldSearch', () => {
  it('takes away tones, capitals and the bar of đ', () => {
    expect(foldSearch('Đường phân cách')).toBe('duong phan cach');
    expect(foldSearch('CHỮ ĐẬM')).toBe('chu dam');
  });

  it('does not care how a letter was put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSearch(text.normalize('NFD'))).toBe(foldSearch(text.normalize('NFC')));
        expect(foldSearch(foldSearch(text))).toBe(foldSearch(text));
      }),
    );
  });
});

describe('searchScore', () => {
  it('finds by any words, with or without marks', () => {
    expect(searchScore('Chữ đậm', 'dam')).toBeGreaterThan(0);
    expect(searchScore('Chữ đậm', 'đậm chữ')).toBeGreaterThan(0);
    expect(searchScore('Chữ đậm', 'nghieng')).toBe(0);
    expect(searchScore('Chữ đậm', 'dam nghieng')).toBe(0);
  });

  it('prefers the start of the name, then of a word, then the inside', () => {
    const start = searchScore('Lưu', 'lu');
    const word = searchScore('Bản lưu', 'lu');
    const inside = searchScore('Đề-lu', 'lu');
    expect(start).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(inside);
    expect(inside).toBeGreaterThan(0);
  });

  it('shows everything while nothing is searched for', () => {
    expect(searchScore('Lưu', '  ')).toBe(1);
  });
});
