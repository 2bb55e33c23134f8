import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '#shared/article/block.ts';
import { $nodeOf } from '../../../../../renderer/editor/mapping/blocks-to-nodes.ts';
import { $isBoxNode } from '../../../../../renderer/editor/nodes/box/box-node.ts';
import { headlessEditor, ID, paragraph, photo } from '../headless-editor.ts';

const box: Block = {
  type: 'box',
  id: ID.a,
  title: 'Số liệu',
  blocks: [{ type: 'paragraph', id: ID.b, content: [{ text: 'một' }] }],
};

it('moves what a box can not hold out behind it, words and all', () => {
  const { read, change } = headlessEditor([box, paragraph(ID.c, 'sau hộp')]);
  change(() => {
    const node = $getRoot().getFirstChild();
    if ($isBoxNode(node)) node.append($nodeOf(photo(ID.d, { caption: 'Lễ ký', credit: 'KC' })));
  });
  expect(read().body).toEqual([
    box,
    photo(ID.d, { caption: 'Lễ ký', credit: 'KC' }),
    paragraph(ID.c, 'sau hộp'),
  ]);
});

it('is never left without a line to write in', () => {
  const { read, change } = headlessEditor([box]);
  change(() => {
    const node = $getRoot().getFirstChild();
    if ($isBoxNode(node)) node.getFirstChild()?.remove();
  });
  const left = read().body[0];
  expect(left?.type === 'box' && left.blocks.map(({ type }) => type)).toEqual(['paragraph']);
});
