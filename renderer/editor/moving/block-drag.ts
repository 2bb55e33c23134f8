import type { NodeKey } from 'lexical';

/** Marks a drag as the moving of a block of this very editor. Other programs see nothing of use in it. */
export const BLOCK_DRAG_TYPE = 'application/x-toasoan-block';

export function startBlockDrag(event: DragEvent, key: NodeKey): void {
  event.stopPropagation();
  event.dataTransfer?.setData(BLOCK_DRAG_TYPE, key);
  if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
}

/** Where a dragged thing would land: beside which block, on which side. */
export interface DropPlace {
  readonly key: NodeKey;
  readonly side: 'before' | 'after';
}

/** A top-level block as it lies on the page: its key, its upper and lower edge in the same unit as the pointer. */
export interface BlockEdges {
  readonly key: NodeKey;
  readonly top: number;
  readonly bottom: number;
}

/** The gap between blocks nearest to the pointer; null where there are no blocks. */
export function dropPlace(blocks: readonly BlockEdges[], pointerY: number): DropPlace | null {
  const over = blocks.find((block) => pointerY < block.bottom) ?? blocks.at(-1);
  if (over === undefined) return null;
  return { key: over.key, side: pointerY < (over.top + over.bottom) / 2 ? 'before' : 'after' };
}
