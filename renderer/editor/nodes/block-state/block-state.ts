import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { isIdentifier, type NewId, newIdentifier } from '#shared/article/identifier.ts';
import type { JsonObject } from '#shared/json.ts';

/** The id of the block in the article. Travels by the clipboard, so that cut and paste keeps it; a copy gets none. */
export const blockIdState = createState('blockId', {
  parse: (value) => (isIdentifier(value) ? (value as string) : ''),
  resetOnCopyNode: true,
});

/** Keys of the stored block that this version does not know. */
export const extraState = createState('extra', {
  parse: (value): JsonObject | null =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : null,
});

/** The block's id; a fresh one where the node has none yet (it gets its own within the same update). */
export function $blockId(node: LexicalNode, newId: NewId = newIdentifier): string {
  return $getState(node, blockIdState) || newId();
}

/** What every block of the article carries on, ready to be spread into it. */
export function $extra(node: LexicalNode): { readonly extra?: JsonObject } {
  const extra = $getState(node, extraState);
  return extra === null ? {} : { extra };
}

export function $setBlockState<Node extends LexicalNode>(
  node: Node,
  block: { readonly id: string; readonly extra?: JsonObject },
): Node {
  $setState(node, blockIdState, block.id);
  if (block.extra !== undefined) $setState(node, extraState, block.extra);
  return node;
}
