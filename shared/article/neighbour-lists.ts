import type { Block, BoxContent, ListBlock } from './block.ts';

/**
 * Two lists of one kind with nothing between them read as one list, so in normal form they are one: the first keeps
 * its id, the entries keep theirs.
 */
export function mergeNeighbourLists(body: readonly Block[]): Block[] {
  return merged(
    body.map((block) => (block.type === 'box' ? { ...block, blocks: merged(block.blocks) } : block)),
  );
}

function merged<Kind extends Block | BoxContent>(blocks: readonly Kind[]): Kind[] {
  const out: Kind[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered) {
      out[out.length - 1] = joined(last, block) as Kind;
    } else out.push(block);
  }
  return out;
}

function joined(first: ListBlock, second: ListBlock): ListBlock {
  const extra = { ...second.extra, ...first.extra };
  const whole = { ...first, items: [...first.items, ...second.items] };
  return Object.keys(extra).length > 0 ? { ...whole, extra } : whole;
}
