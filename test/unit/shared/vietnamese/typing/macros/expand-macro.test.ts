import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { lexiconWith } from '#shared/vietnamese/typing/keeping/shipped-lexicon.ts';
import { macroTable } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { press } from '#shared/vietnamese/typing/press.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';

const TABLE = macroTable([
  { short: 'ubnd', text: 'UBND' },
  { short: 'dctp', text: 'Đ/c thành phố' },
  { short: 'ko', text: 'không' },
  { short: 'đc', text: 'được' },
  { short: 'h/c', text: 'hành chính' },
  { short: 'HN', text: 'Hà Nội' },
  { short: 'b1', text: 'Bộ trưởng' },
]);

function typed(keys: string, change = {}): string {
  return compose(keys, typingSettings({ macros: true, ...change }), lexiconWith([]), TABLE);
}

describe('a macro', () => {
  it.each([
    ['ubnd ', 'UBND '],
    ['Ubnd ', 'UBND '],
    ['dctp,', 'Đ/c thành phố,'],
    ['DCTP ', 'Đ/C THÀNH PHỐ '],
    ['ko ', 'không '],
    ['Ko ', 'Không '],
    ['KO ', 'KHÔNG '],
    ['(ko)', '(không)'],
    ['ddc ', 'được '],
    ['Ddc ', 'Được '],
    ['h/c ', 'hành chính '],
    ['HN.', 'Hà Nội.'],
    ['hn ', 'hn '],
    ['b1 ', 'Bộ trưởng '],
    ['koo ', 'koo '],
    ['xko ', 'xko '],
  ])('%s → %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  it('does nothing until it is switched on', () => {
    expect(typed('ko ', { macros: false })).toBe('ko ');
  });

  it.each([
    [true, 'ended'],
    [false, 'itself'],
  ])('while typing is off works only where that is wanted (%s)', (macrosInEnglish, kind) => {
    const done = press(
      { kind: 'character', character: ' ' },
      { before: 'ko', after: '', session: null },
      {
        settings: typingSettings({ macros: true, macrosInEnglish }),
        lexicon: lexiconWith([]),
        macros: TABLE,
        on: false,
      },
    );
    expect(done.kind).toBe(kind);
  });
});
