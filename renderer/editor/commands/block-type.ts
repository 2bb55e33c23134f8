import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  type ElementNode,
} from 'lexical';
import { blockIdState, extraState } from '../nodes/block-state/block-state.ts';
import { $createQuotationNode, $isQuotationNode } from '../nodes/quotation/quotation-node.ts';

/** The kinds of text block that one can be turned into. */
export type TextBlockType = 'paragraph' | 'subheading-2' | 'subheading-3' | 'quote';

const $make: Readonly<Record<TextBlockType, () => ElementNode>> = {
  paragraph: $createParagraphNode,
  'subheading-2': () => $createHeadingNode('h2'),
  'subheading-3': () => $createHeadingNode('h3'),
  quote: $createQuotationNode,
};

/** Turns the selected blocks into another kind. They keep their ids, and with them what hangs on those. */
export function $turnBlocksInto(type: TextBlockType): void {
  $setBlocksType($getSelection(), $make[type], (before, after) => {
    $setState(after, blockIdState, $getState(before, blockIdState));
    $setState(after, extraState, $getState(before, extraState));
  });
}

/** Kind of the block that holds the caret; null for anything that is not one of the plain kinds. */
export function $blockTypeAtCaret(): TextBlockType | 'bulleted-list' | 'numbered-list' | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = selection.anchor.getNode();
  for (const node of [anchor, ...anchor.getParents()]) {
    if ($isListNode(node)) return node.getListType() === 'number' ? 'numbered-list' : 'bulleted-list';
    if ($isQuotationNode(node)) return 'quote';
    if ($isHeadingNode(node)) return node.getTag() === 'h3' ? 'subheading-3' : 'subheading-2';
    if (node.getType() === 'paragraph') return 'paragraph';
  }
  return null;
}
