import { describe, expect, it } from 'vitest';
import { renderQuote } from '#shared/export/blocks/quote.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';

const quote = (text: string, attribution: string) =>
  renderQuote({ type: 'quote', id: fixtureId(1), content: [{ text }], attribution });

describe('quote', () => {
  it('keeps who said it outside the words said', () => {
    expect(quote('Lời <nói>', 'Ông A & bà B')).toBe(
      '<figure class="toasoan-quote">\n<blockquote><p>Lời &lt;nói&gt;</p></blockquote>\n<figcaption>Ông A &amp; bà B</figcaption>\n</figure>',
    );
  });

  it('is only the words where nobody is named, and loses no name without words', () => {
    expect(quote('Lời', '')).toBe('<blockquote><p>Lời</p></blockquote>');
    expect(quote('', 'Ông A')).toContain('<figcaption>Ông A</figcaption>');
    expect(quote('', ' ')).toBe('');
  });
});
