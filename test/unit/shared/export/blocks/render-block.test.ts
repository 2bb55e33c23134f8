import { describe, expect, it } from 'vitest';
import { renderBlock } from '#shared/export/blocks/render-block.ts';
import { everyKindBlocks } from '../../../../fixtures/export/every-kind-story.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { blockContext } from '../render-options.ts';

describe('renderBlock', () => {
  it('has something to print for every kind of block', () => {
    const context = blockContext();
    for (const block of everyKindBlocks) expect(renderBlock(block, context), block.type).toMatch(/^</);
    expect(context.omitted).toEqual([]);
  });

  it('is a line for a divider', () => {
    expect(renderBlock({ type: 'divider', id: fixtureId(1) }, blockContext())).toBe('<hr>');
  });

  it('prints nothing for a block of a later version, and says so', () => {
    const context = blockContext();
    const raw = { type: 'poll', id: fixtureId(1), question: '?' };
    expect(renderBlock({ type: 'unknown', id: fixtureId(1), raw }, context)).toBe('');
    expect(context.omitted).toEqual([{ kind: 'unknown-block', block: fixtureId(1), type: 'poll' }]);
  });
});
