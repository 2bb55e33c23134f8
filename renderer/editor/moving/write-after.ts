import { $createParagraphNode, $getNodeByKey, $isElementNode, $isParagraphNode, type NodeKey } from 'lexical';

/** Puts the caret into the paragraph after a block; makes one where none is there. */
export function $writeAfter(key: NodeKey): void {
  const block = $getNodeByKey(key);
  if (block === null) return;
  const next = block.getNextSibling();
  if ($isElementNode(next) && $isParagraphNode(next)) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.selectStart();
}
