import { $getRoot, $getState, $isElementNode } from 'lexical';
import type { Place } from '#shared/article/article.ts';
import type { EditorHandle } from './editor-handle.ts';
import { fieldOfPlace } from './fields/field-names.ts';
import { focusField } from './fields/focus-field.ts';
import { focusText } from './focus-text.ts';
import { blockIdState } from './nodes/block-state/block-state.ts';
import { $isBoxNode } from './nodes/box/box-node.ts';

/** Puts the caret where a check or a doubt points, and shows it. */
export function reveal({ editor, projection }: EditorHandle, place: Place): void {
  const field = fieldOfPlace(place, projection.read());
  if (field !== null && focusField(field)) return;
  if (place.kind !== 'block') return;
  focusText(editor, () => {
    const blocks = $getRoot()
      .getChildren()
      .flatMap((node) => ($isBoxNode(node) ? [node, ...node.getChildren()] : [node]));
    const block = blocks.find((node) => $getState(node, blockIdState) === place.block);
    if (block === undefined) return;
    if ($isElementNode(block)) block.selectEnd();
    editor.getElementByKey(block.getKey())?.scrollIntoView({ block: 'center' });
  });
}
