import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { isIdentifier } from '#shared/article/identifier.ts';
import { $turnBlocksInto } from '../../../../../renderer/editor/commands/block-type.ts';
import { $nodeOf } from '../../../../../renderer/editor/mapping/blocks-to-nodes.ts';
import { headlessEditor, ID, paragraph, photo } from '../headless-editor.ts';

function $element(index: number): ElementNode {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(node)) throw new Error(`no element at ${index}`);
  return node;
}
const ids = (article: { readonly body: readonly { readonly id: string }[] }): string[] =>
  article.body.map(({ id }) => id);

describe('block ids', () => {
  it('are given to new blocks', () => {
    const { read, change } = headlessEditor([paragraph(ID.a, 'một')]);
    change(() => void $getRoot().append($createParagraphNode().append($createTextNode('hai'))));
    const [first, second] = ids(read());
    expect(first).toBe(ID.a);
    expect(isIdentifier(second)).toBe(true);
    expect(second).not.toBe(ID.a);
  });

  it('stay with the first half when Enter splits a paragraph', () => {
    const { read, change } = headlessEditor([paragraph(ID.a, 'một hai')]);
    change(() => $element(0).getFirstDescendant()?.selectStart());
    change(() => {
      const selection = $element(0).select(0, 0);
      const text = $element(0).getFirstDescendant();
      if (text !== null) selection.anchor.set(text.getKey(), 3, 'text');
      if (text !== null) selection.focus.set(text.getKey(), 3, 'text');
      selection.insertParagraph();
    });
    const after = read();
    expect(after.body.length).toBe(2);
    expect(after.body[0]).toMatchObject({ id: ID.a, content: [{ text: 'một' }] });
    expect(after.body[1]?.id).not.toBe(ID.a);
  });

  it('differ for the halves of a list entry', () => {
    const { read, change } = headlessEditor([
      {
        type: 'list',
        id: ID.a,
        ordered: false,
        items: [{ id: ID.b, content: [{ text: 'một hai' }], nested: null }],
      },
    ]);
    change(() => {
      const text = $element(0).getFirstDescendant();
      const selection = $element(0).selectStart();
      if (text === null) throw new Error('no text');
      selection.anchor.set(text.getKey(), 3, 'text');
      selection.focus.set(text.getKey(), 3, 'text');
      selection.insertParagraph();
    });
    const list = read().body[0];
    if (list?.type !== 'list') throw new Error('no list');
    expect(list.items.map((item) => item.content[0]?.text.trim())).toEqual(['một', 'hai']);
    expect(list.items[0]?.id).toBe(ID.b);
    expect(list.items[1]?.id).not.toBe(ID.b);
  });

  it('survive turning a paragraph into a subheading', () => {
    const { read, change } = headlessEditor([paragraph(ID.a, 'một')]);
    change(() => {
      $element(0).selectStart();
      $turnBlocksInto('subheading-2');
    });
    expect(read().body[0]).toEqual({ type: 'subheading', id: ID.a, level: 2, content: [{ text: 'một' }] });
  });

  it('are kept by cut and paste, not by copy and paste', () => {
    const { read, change } = headlessEditor([photo(ID.a, { caption: 'Ký kết' }), paragraph(ID.b, 'một')]);
    change(() => void $getRoot().append($nodeOf(photo(ID.a, { caption: 'Ký kết' }))));
    const copied = read();
    expect(copied.body[0]?.id).toBe(ID.a);
    expect(copied.body[2]?.id).not.toBe(ID.a);
    change(() => $getRoot().getFirstChild()?.remove());
    change(() => void $getRoot().append($nodeOf(photo(ID.a, { caption: 'Ký kết' }))));
    expect(read().body.at(-1)).toMatchObject({ id: ID.a, caption: 'Ký kết' });
  });
});
