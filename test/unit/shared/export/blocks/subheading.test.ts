import { describe, expect, it } from 'vitest';
import { renderSubheading } from '#shared/export/blocks/subheading.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { blockContext } from '../render-options.ts';

describe('subheading', () => {
  it('is h2 or h3, with no gap before it', () => {
    const context = blockContext();
    const render = (level: 2 | 3, text: string) =>
      renderSubheading({ type: 'subheading', id: fixtureId(1), level, content: [{ text }] }, context);
    expect([render(3, 'a'), render(3, 'b'), render(2, 'c'), render(2, ' ')]).toEqual([
      '<h2>a</h2>',
      '<h3>b</h3>',
      '<h2>c</h2>',
      '',
    ]);
  });
});
