import { describe, expect, it } from 'vitest';
import { MOST_SHOWN, shownWords, withWord } from '../../../../../renderer/settings/typing/kept-word-list.ts';

describe('the words to keep', () => {
  it('take a word in normal form, without the spaces round it', () => {
    expect(withWord(['test'], ` ${'Đắk'.normalize('NFD')} `)).toEqual({
      kind: 'added',
      words: ['test', 'Đắk'],
    });
  });

  it.each([
    ['', 'missing'],
    ['hai từ', 'spaces'],
    ['a'.repeat(65), 'too-long'],
    ['test', 'known'],
  ])('take no %j', (word, reason) => {
    expect(withWord(['test'], word)).toMatchObject({ kind: 'refused', reason });
  });

  it('take no more than the settings hold', () => {
    const full = Array.from({ length: 10_000 }, (_, index) => `w${index}`);
    expect(withWord(full, 'test')).toMatchObject({ kind: 'refused', reason: 'full' });
  });

  it('stand in the order of the Vietnamese alphabet', () => {
    expect(shownWords(['đ', 'e', 'd', 'ă', 'a'], '').words).toEqual(['a', 'ă', 'd', 'đ', 'e']);
  });

  it('are all shown as long as they are few, and else those that are sought', () => {
    expect(shownWords(['một', 'hai'], 'x').words).toHaveLength(2);
    const many = [...Array.from({ length: MOST_SHOWN + 5 }, (_, index) => `w${index}`), 'Đắk'];
    expect(shownWords(many, '')).toMatchObject({ more: 6 });
    expect(shownWords(many, 'dak')).toEqual({ words: ['Đắk'], more: 0 });
  });
});
