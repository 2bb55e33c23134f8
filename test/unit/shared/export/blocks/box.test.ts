import { describe, expect, it } from 'vitest';
import type { BoxBlock } from '#shared/article/block.ts';
import { renderBox } from '#shared/export/blocks/box.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { blockContext } from '../render-options.ts';

const box = (title: string, blocks: BoxBlock['blocks']): BoxBlock => ({
  type: 'box',
  id: fixtureId(1),
  title,
  blocks,
});
const subheading = {
  type: 'subheading' as const,
  id: fixtureId(2),
  level: 2 as const,
  content: [{ text: 'Số liệu' }],
};
const unknown = { type: 'unknown' as const, id: fixtureId(3), raw: { type: 'bản đồ', id: fixtureId(3) } };

describe('box', () => {
  it('is an aside whose headings stand below those of the text', () => {
    const context = blockContext();
    context.outline.inText(2);
    expect(renderBox(box('Hộp', [subheading]), context)).toBe(
      '<aside class="toasoan-box">\n<h3>Hộp</h3>\n<h4>Số liệu</h4>\n</aside>',
    );
    expect(renderBox(box('', [subheading]), context)).toContain('<h3>Số liệu</h3>');
    expect(context.outline.inText(3)).toBe(3);
  });

  it('prints nothing where it holds nothing', () => {
    expect(renderBox(box('', []), blockContext())).toBe('');
  });

  it('tells of a block inside that it cannot show', () => {
    const context = blockContext();
    renderBox(box('Hộp', [unknown]), context);
    expect(context.omitted).toEqual([{ kind: 'unknown-block', block: fixtureId(3), type: 'bản đồ' }]);
  });
});
