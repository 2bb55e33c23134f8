import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $blockOf } from '../../../../../renderer/editor/mapping/nodes-to-blocks.ts';
import { $isPhotoNode, $setPhotoWords } from '../../../../../renderer/editor/nodes/photo/photo-node.tsx';
import { $setStoryMeta, $storyMeta } from '../../../../../renderer/editor/nodes/story-state/story-state.ts';
import { headlessEditor, ID, paragraph, photo } from '../headless-editor.ts';

describe('the projection', () => {
  it('is the same object while nothing changes', () => {
    const { read } = headlessEditor([paragraph(ID.a, 'một')]);
    expect(read()).toBe(read());
  });

  it('never shows a block as it was before a change', () => {
    const change = fc.record({
      at: fc.nat(9),
      kind: fc.constantFrom('text', 'insert', 'remove', 'headline', 'caption'),
      text: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const desk = headlessEditor([
          paragraph(ID.a, 'một'),
          photo(ID.b, { caption: 'hai' }),
          paragraph(ID.c, 'ba'),
        ]);
        for (const { at, kind, text } of changes) {
          desk.change(() => {
            const children = $getRoot().getChildren();
            const node = children[at % Math.max(1, children.length)];
            if (kind === 'headline') $setStoryMeta({ ...$storyMeta(), headline: text });
            else if (kind === 'insert')
              node?.insertAfter($createParagraphNode().append($createTextNode(text)));
            else if (kind === 'remove' && children.length > 1) node?.remove();
            else if (kind === 'text' && $isElementNode(node)) node.append($createTextNode(text));
            else if (kind === 'caption' && $isPhotoNode(node)) $setPhotoWords(node, 'caption', text);
          });
          const cached = desk.read();
          const fresh = desk.editor.read(() => $getRoot().getChildren().map($blockOf));
          expect(cached.body).toEqual(fresh);
          expect(cached.headline).toBe(desk.editor.read(() => $storyMeta().headline));
        }
      }),
      { numRuns: 60 },
    );
  });
});
