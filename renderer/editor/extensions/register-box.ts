import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $boxTitleOf, $isBoxNode, BoxNode } from '../nodes/box/box-node.ts';
import { $isUnknownNode } from '../nodes/unknown/unknown-node.tsx';

/** What a box holds, and how the caret gets out of it. */
export const BoxExtension = defineExtension({
  name: 'toasoan/box',
  nodes: () => [BoxNode],
  register: (editor) => registerBox(editor),
});

function registerBox(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(BoxNode, $keepPlain),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveFromEmptyEnd, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $backspaceAtStart, COMMAND_PRIORITY_HIGH),
  );
}

function $mayStandInBox(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListNode(node) || $isUnknownNode(node);
}

/** What a box can't hold (photo, table, quotation, another box) moves out behind it; nothing is lost. */
function $keepPlain(box: BoxNode): void {
  const strangers = box.getChildren().filter((child) => !$mayStandInBox(child));
  for (const stranger of strangers.reverse()) box.insertAfter(stranger);
  if (box.isEmpty()) box.append($createParagraphNode());
}

/** Enter on an empty last line of a box goes on below the box. */
function $leaveFromEmptyEnd(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode();
  if (!$isElementNode(block) || !$isParagraphNode(block) || !block.isEmpty()) return false;
  const box = block.getParent();
  if (!$isBoxNode(box) || block.getNextSibling() !== null || block.getPreviousSibling() === null)
    return false;
  box.insertAfter(block);
  block.selectStart();
  return true;
}

/** Backspace at the very start of a box dissolves an empty one and otherwise stays inside. */
function $backspaceAtStart(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  const box = selection.anchor.getNode().getParents().find($isBoxNode);
  const first = box?.getFirstDescendant();
  const anchor = selection.anchor.getNode();
  if (box === undefined || !(anchor.is(first) || anchor.is(box.getFirstChild()))) return false;
  event.preventDefault();
  if (box.getTextContent().trim() !== '' || $boxTitleOf(box) !== '' || box.getChildrenSize() > 1) return true;
  const paragraph = $createParagraphNode();
  box.replace(paragraph);
  paragraph.selectStart();
  return true;
}
