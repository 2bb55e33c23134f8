import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';

/** Moves a block one place up or down among its neighbours; whatever it carries goes along. False at the edge. */
export function $moveBlock(key: NodeKey, way: 'up' | 'down'): boolean {
  const block = $getNodeByKey(key);
  const neighbour = way === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !neighbour) return false;
  if (way === 'up') neighbour.insertBefore(block);
  else neighbour.insertAfter(block);
  return true;
}

/** Moves a block to stand before or after another one. */
export function $moveBlockTo(key: NodeKey, target: LexicalNode, side: 'before' | 'after'): void {
  const block = $getNodeByKey(key);
  if (block === null || block.is(target)) return;
  if (side === 'before') target.insertBefore(block);
  else target.insertAfter(block);
}
