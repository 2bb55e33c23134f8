import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '#shared/export/escape-html.ts';
import { attribute, elementsOf, parsed, textIn } from './parsed-html.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const hostile = fc
  .array(
    fc.constantFrom(
      '<script>',
      '</p>',
      '"',
      "'",
      '&',
      '&amp;',
      '&#60;',
      '<!--',
      '-->',
      ']]>',
      '>',
      'ừ',
      '\u00a0',
      ' ',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What HTML can hold of a text: no control but tab and line feed, no surrogate alone, no noncharacter. */
const holdable = (text: string): string =>
  text.replace(/[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/gu, '');

describe('escapeHtml', () => {
  it('leaves a plain text as it is', () => {
    expect(escapeHtml('Tỷ lệ hộ nghèo chỉ còn 1,41% – “giảm”')).toBe('Tỷ lệ hộ nghèo chỉ còn 1,41% – “giảm”');
  });

  it('gives every text back exactly, in an element and in an attribute, without one parse error', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostile), (text) => {
        const escaped = escapeHtml(text);
        const html = `<div title="${escaped}">${escaped}</div>`;
        expect(textIn(html)).toBe(holdable(text));
        expect(attribute(elementsOf(html, 'div')[0], 'title')).toBe(holdable(text));
        expect(parsed(`<!doctype html>${html}`).errors).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
