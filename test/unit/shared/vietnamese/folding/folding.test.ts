import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '#shared/vietnamese/folding/fold.ts';
import { hasMarks, normalSpelling } from '#shared/vietnamese/folding/spelling.ts';
import { foldedWords, spelledWords, wordSpans } from '#shared/vietnamese/folding/words.ts';

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx';
const vietnamese = fc
  .array(fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ...' .,–“”-0123456789'), { maxLength: 40 })
  .map((letters) => letters.join(''));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.tuple(vietnamese, fc.string({ unit: 'binary', maxLength: 5 })).map((parts) => parts.join('')),
);
const FORMS = ['NFC', 'NFD'] as const;

test('folding the 134 letters of Vietnamese leaves the 23 of ASCII it uses', () => {
  expect([...new Set(fold(LETTERS + LETTERS.toUpperCase()))].sort().join('')).toBe('abcdeghiklmnopqrstuvxy');
});

test.each([
  ['Hội Nông dân', 'hoi nong dan'],
  ['ĐIỆN BIÊN', 'dien bien'],
  ['đường', 'duong'],
  ['hòa hoà', 'hoa hoa'],
  ['LĐTB&XH', 'ldtb&xh'],
  ['Ðường Ðông', 'duong dong'],
  ['1,41% – “x”', '1,41% – “x”'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('folding', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
  it('is the same for NFC and NFD', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of FORMS) expect(fold(text.normalize(form))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
  it('keeps the number of words, each folded by itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
        expect(foldedWords(text)).toBe(words.map(fold).join(' '));
        expect(words.every((word) => fold(word) !== '' && !fold(word).includes(' '))).toBe(true);
        expect(wordSpans(text.normalize('NFD'))).toHaveLength(words.length);
        expect(wordSpans(text.normalize('NFC'))).toHaveLength(words.length);
      }),
      { numRuns: 3000 },
    );
  });
  it('of words is idempotent too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('normal spelling', () => {
  test.each([
    ['hòa', 'hoà'],
    ['HÒA', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['Lê Thúy', 'lê thuý'],
    ['tọa đàm, tòa soạn', 'toạ đàm, toà soạn'],
    ['qúy', 'quý'],
    ['hòan', 'hòan'],
    ['của mía', 'của mía'],
    ['thuở thuế', 'thuở thuế'],
  ])('%s is spelled %s', (text, spelled) => {
    expect(normalSpelling(text)).toBe(spelled);
    expect(normalSpelling(text.normalize('NFD'))).toBe(spelled);
  });

  it('tells other tones apart', () => {
    const tones = ['hoa', 'hòa', 'hóa', 'hỏa', 'họa', 'hõa'];
    expect(new Set(tones.map(normalSpelling)).size).toBe(tones.length);
  });

  it('is idempotent, the same for NFC and NFD, and never mixes words that fold apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spelled = normalSpelling(text);
        expect(normalSpelling(spelled)).toBe(spelled);
        for (const form of FORMS) expect(normalSpelling(text.normalize(form))).toBe(spelled);
        expect(fold(spelled)).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('of words is that of each word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
        expect(spelledWords(text)).toBe(words.map(normalSpelling).join(' '));
        expect(spelledWords(text.normalize('NFD'))).toBe(spelledWords(text.normalize('NFC')));
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['duong', false],
  ['đuong', true],
  ['Đ', true],
  ['hoà', true],
  ['hoà'.normalize('NFD'), true],
  ['COVID-19', false],
])('marks in %s: %s', (word, marked) => {
  expect(hasMarks(word)).toBe(marked);
});
