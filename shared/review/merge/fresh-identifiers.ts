import type { Block, BoxContent, ListItem } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';

/** The same block under another id. */
export function withIdentifier(block: Block, id: string): Block {
  if (block.id === id) return block;
  return block.type === 'unknown' ? { ...block, id, raw: { ...block.raw, id } } : { ...block, id };
}

/** A copy of a block: every id in it is new. */
export function copyOfBlock(block: Block, newId: NewId): Block {
  const copy = withIdentifier(block, newId());
  switch (copy.type) {
    case 'list':
      return { ...copy, items: copyOfItems(copy.items, newId) };
    case 'box':
      return { ...copy, blocks: copy.blocks.map((inner) => copyOfBlock(inner, newId) as BoxContent) };
    default:
      return copy;
  }
}

function copyOfItems(items: readonly ListItem[], newId: NewId): ListItem[] {
  return items.map((item) => ({
    ...item,
    id: newId(),
    nested: item.nested === null ? null : { ...item.nested, items: copyOfItems(item.nested.items, newId) },
  }));
}
