import { describe, expect, it } from 'vitest';
import { renderParagraph } from '#shared/export/blocks/paragraph.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';

const paragraph = (text: string) =>
  renderParagraph({ type: 'paragraph', id: fixtureId(1), content: [{ text }] });

describe('paragraph', () => {
  it('is a p', () => {
    expect(paragraph('Chiều 23-4 & tối')).toBe('<p>Chiều 23-4 &amp; tối</p>');
  });

  it.each(['', ' ', '\u00a0', '\n', '\u200b'])(
    'prints nothing where there is nothing to read: %j',
    (text) => {
      expect(paragraph(text)).toBe('');
    },
  );
});
