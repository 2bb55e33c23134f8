import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, inlineText, MARKS, normaliseRuns, type Run } from '#shared/article/inline.ts';
import { normaliseText } from '#shared/article/stored-text.ts';
import { renderInline } from '#shared/export/inline-html.ts';
import { attribute, elementsOf, parsed, textIn } from './parsed-html.ts';

const run: fc.Arbitrary<Run> = fc
  .record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('a', '\u0301b', '<b>', '&lt;', 'tiếng\nViệt', '\n', '\t', ' '),
    ),
    marks: fc.subarray([...MARKS]),
    link: fc.constantFrom(undefined, 'https://anhp.vn/', 'https://anhp.vn/?a=1&b="', 'javascript:alert(1)'),
  })
  .map(({ text, marks, link }) => ({
    text: normaliseText(text),
    ...(marks.length > 0 ? { marks } : {}),
    ...(link === undefined ? {} : { link }),
  }));

describe('renderInline', () => {
  it('nests marks in their stored order, a link outermost', () => {
    const runs: Inline = [{ text: 'x', marks: ['bold', 'italic', 'underline'], link: 'https://anhp.vn/' }];
    expect(renderInline(runs)).toBe(
      '<a href="https://anhp.vn/" rel="noopener"><strong><em><u>x</u></em></strong></a>',
    );
  });

  it('keeps one link and one mark together over neighbouring runs', () => {
    const link = 'https://anhp.vn/';
    expect(
      renderInline([
        { text: 'a', link },
        { text: 'b', marks: ['bold'], link },
        { text: 'c', marks: ['bold', 'italic'], link },
        { text: 'd', marks: ['italic'] },
      ]),
    ).toBe('<a href="https://anhp.vn/" rel="noopener">a<strong>b<em>c</em></strong></a><em>d</em>');
  });

  it('gives every mark an element of its own', () => {
    const html = renderInline(MARKS.map((mark) => ({ text: mark, marks: [mark] })));
    expect(html).toBe(
      '<strong>bold</strong><em>italic</em><u>underline</u><s>strikethrough</s><sub>subscript</sub><sup>superscript</sup>',
    );
  });

  it('breaks a line where the text does', () => {
    expect(renderInline([{ text: 'một\nhai' }])).toBe('một<br>hai');
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//anhp.vn',
    'https://a:b@anhp.vn/',
  ])('keeps the words and drops the link %j', (link) => {
    expect(renderInline([{ text: 'chữ', link }])).toBe('chữ');
  });

  it('keeps a letter whole where its mark stands in the next run', () => {
    expect(renderInline([{ text: 'a' }, { text: '\u0301b', marks: ['bold'] }])).toBe('á<strong>b</strong>');
  });

  it('gives back every text exactly, well formed, whatever its marks', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const normal = normaliseRuns(runs);
        const html = `<p>${renderInline(normal)}</p>`;
        expect(textIn(html).normalize('NFC')).toBe(inlineText(normal).normalize('NFC'));
        expect(parsed(`<!doctype html>${html}`).errors).toEqual([]);
        for (const link of elementsOf(html, 'a')) {
          expect(attribute(link, 'href')).toMatch(/^https:\/\//);
          expect(attribute(link, 'rel')).toBe('noopener');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
