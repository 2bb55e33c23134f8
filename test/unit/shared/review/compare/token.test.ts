import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRuns } from '#shared/review/compare/join-runs.ts';
import { tokensOf } from '#shared/review/compare/token.ts';
import { inlineArbitrary } from '../../../../arbitraries/article.ts';

const texts = (text: string) => tokensOf([{ text }]).map((token) => token.text);
const kinds = (text: string) => tokensOf([{ text }]).map((token) => token.kind);

describe('tokensOf', () => {
  it.each<[string, string[]]>([
    ['Hội Nông dân', ['Hội', ' ', 'Nông', ' ', 'dân']],
    ['Ia Đrăng, Đắk Lắk.', ['Ia', ' ', 'Đrăng', ',', ' ', 'Đắk', ' ', 'Lắk', '.']],
    ['tăng 1.234,5% so', ['tăng', ' ', '1.234,5', '%', ' ', 'so']],
    ['LĐTB&XH', ['LĐTB', '&', 'XH']],
    ['B52 và 4G', ['B52', ' ', 'và', ' ', '4', 'G']],
    ['“Ổn”…', ['“', 'Ổn', '”', '…']],
    ['a  \t b\nc', ['a', '  \t ', 'b', '\n', 'c']],
    ['👨‍👩‍👧🇻🇳👍🏽!', ['👨‍👩‍👧', '🇻🇳', '👍🏽', '!']],
  ])('cuts %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('tells what each is', () => {
    expect(kinds('Ngày 23/4\n')).toEqual(['word', 'space', 'number', 'mark', 'number', 'break']);
  });

  it('takes a letter and its marks as one syllable, composed and decomposed', () => {
    const decomposed = 'Hải'.normalize('NFD');
    expect(texts(decomposed)).toEqual(['Hải']);
    expect(texts('Đường').length).toBe(1);
  });

  it('keeps a syllable whole where half of it is bold', () => {
    const [token] = tokensOf([{ text: 'Hả' }, { text: 'i', marks: ['bold'] }]);
    expect(token).toEqual({
      kind: 'word',
      text: 'Hải',
      runs: [{ text: 'Hả' }, { text: 'i', marks: ['bold'] }],
    });
  });

  it('loses nothing: the tokens put together are the text with its looks', () => {
    fc.assert(
      fc.property(inlineArbitrary, (runs) => {
        expect(joinRuns(tokensOf(runs).flatMap((token) => token.runs))).toEqual(runs);
      }),
    );
  });
});
