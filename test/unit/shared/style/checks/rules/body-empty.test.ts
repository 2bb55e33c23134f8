import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { foundBy, paragraph, photo, storyWith } from '../sound-story.ts';

const id = newIdentifier;
const divider: Block = { type: 'divider', id: id() };
const emptyBox: Block = { type: 'box', id: id(), title: '', blocks: [paragraph(' ')] };
const emptyList: Block = {
  type: 'list',
  id: id(),
  ordered: false,
  items: [{ id: id(), content: [], nested: null }],
};

describe('body-empty', () => {
  it.each([
    ['an empty paragraph', [paragraph('')]],
    ['only signs', [paragraph(' — … '), paragraph('\u200B')]],
    ['only a divider, an empty box and an empty list', [divider, emptyBox, emptyList]],
  ])('blocks %s, and points at where the body begins', (_name, body) => {
    expect(foundBy('body-empty', storyWith({ body }))).toEqual([
      { rule: 'body-empty', severity: 'blocks', place: { kind: 'block', block: body[0]?.id } },
    ]);
  });

  it('points at the sapo where there is no block at all', () => {
    const [finding] = foundBy('body-empty', storyWith({ body: [] }));
    expect(finding?.place).toEqual({ kind: 'field', field: 'standfirst' });
  });

  it.each([
    ['one word', [paragraph(''), paragraph('Tin')]],
    ['a word in a box', [{ ...emptyBox, blocks: [paragraph('Số 1')] }]],
    ['a photo without a word', [photo({ caption: '', credit: '', alt: '' })]],
    ['a block it cannot read', [{ type: 'unknown', id: id(), raw: { type: 'poll' } } as const]],
  ])('lets %s pass', (_name, body) => {
    expect(foundBy('body-empty', storyWith({ body }))).toEqual([]);
  });
});
