import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';

/**
 * What of the caret's place the toolbar shows, as a text to compare: the blocks and the link round it, the format of
 * the letters and of the next one. Typing within one text node does not change it.
 *
 * @returns null where the selection is no caret
 */
export function $caretSurroundings(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const keys = [node.getKey(), ...node.getParents().map((parent) => parent.getKey())].join(' ');
  return `${keys} ${selection.format} ${$isTextNode(node) ? node.getFormat() : ''}`;
}
