import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createTableNodeWithDimensions } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from 'lexical';
import { $createBoxNode } from '../nodes/box/box-node.ts';
import { $createQuotationNode } from '../nodes/quotation/quotation-node.ts';

/** The top-level block that holds the caret or the selected photo; the last one where there is neither. */
export function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const anchor = selection.anchor.getNode();
    return $isRootNode(anchor)
      ? anchor.getChildAtIndex(selection.anchor.offset)
      : anchor.getTopLevelElement();
  }
  if ($isNodeSelection(selection)) return selection.getNodes()[0]?.getTopLevelElement() ?? null;
  return $getRoot().getLastChild();
}

/** Puts a block after another; an empty paragraph there gives up its place. */
export function $insertAfterBlock(place: LexicalNode | null, block: LexicalNode): void {
  if (place === null) $getRoot().append(block);
  else if ($isElementNode(place) && $isParagraphNode(place) && place.isEmpty()) place.replace(block);
  else place.insertAfter(block);
}

/** After a block that holds no running text there is always a line to go on writing in. */
export function $ensureLineAfter(block: LexicalNode): void {
  if (block.getNextSibling() === null) block.insertAfter($createParagraphNode());
}

export function $insertDivider(): void {
  const divider = $createHorizontalRuleNode();
  $insertAfterBlock($blockAtCaret(), divider);
  $ensureLineAfter(divider);
  divider.selectNext();
}

/** Three columns and three rows, the first row as its head. */
export function $insertTable(): void {
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  $insertAfterBlock($blockAtCaret(), table);
  $ensureLineAfter(table);
  table.getFirstDescendant()?.selectStart();
}

/** @returns the new box's key, so that its title can be written first */
export function $insertBox(): string {
  const box = $createBoxNode().append($createParagraphNode());
  $insertAfterBlock($blockAtCaret(), box);
  $ensureLineAfter(box);
  return box.getKey();
}

export function $insertQuotation(): void {
  const quotation = $createQuotationNode();
  $insertAfterBlock($blockAtCaret(), quotation);
  $ensureLineAfter(quotation);
  quotation.selectStart();
}
