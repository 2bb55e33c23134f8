import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, inlineText, MARKS, normaliseRuns } from '#shared/article/inline.ts';
import { normaliseText } from '#shared/article/stored-text.ts';

const runs: fc.Arbitrary<Inline> = fc.array(
  fc.record(
    {
      text: fc
        .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', 'a\n\nb', 'e\u0302\u0301', '\u0301'))
        .map((text) => text.replace(/\r/g, '')),
      marks: fc.array(fc.constantFrom(...MARKS)),
      link: fc.constantFrom('https://a.vn', 'javascript:x'),
    },
    { requiredKeys: ['text'] },
  ),
);

describe('normaliseRuns', () => {
  it('is a fixed point', () => {
    fc.assert(
      fc.property(runs, (input) => {
        const once = normaliseRuns(input);
        expect(normaliseRuns(once)).toEqual(once);
      }),
    );
  });

  it('keeps every letter', () => {
    fc.assert(
      fc.property(runs, (input) => {
        expect(inlineText(normaliseRuns(input)).normalize('NFC')).toBe(inlineText(input).normalize('NFC'));
      }),
    );
  });

  it('leaves no empty run and no two neighbours alike', () => {
    fc.assert(
      fc.property(runs, (input) => {
        const normal = normaliseRuns(input);
        expect(normal.every(({ text }) => text !== '')).toBe(true);
        for (const [index, run] of normal.entries()) {
          const next = normal[index + 1];
          if (next === undefined) continue;
          expect([run.marks?.join(), run.link]).not.toEqual([next.marks?.join(), next.link]);
        }
      }),
    );
  });

  it('orders marks, drops repeats, and never raises and lowers the same text', () => {
    expect(normaliseRuns([{ text: 'm²', marks: ['superscript', 'bold', 'subscript', 'bold'] }])).toEqual([
      { text: 'm²', marks: ['bold', 'superscript'] },
    ]);
  });

  it('dresses a line break like the text before it', () => {
    expect(normaliseRuns([{ text: 'a', marks: ['bold'] }, { text: '\n' }, { text: 'b' }])).toEqual([
      { text: 'a\n', marks: ['bold'] },
      { text: 'b' },
    ]);
  });
});

describe('normaliseText', () => {
  it('takes out what can not be seen and breaks XML, keeps the rest', () => {
    expect(normaliseText('a\u0000b\u0008c\r\nd\re\u2028f\tg\u0085h')).toBe('abc\nd\ne\nf\tg\nh');
    expect(normaliseText('Ti\u0065\u0302\u0301ng')).toBe('Tiếng');
    expect(normaliseText('lẻ \uD800 đôi')).toBe('lẻ \uFFFD đôi');
  });
});
