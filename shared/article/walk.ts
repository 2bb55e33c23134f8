import type { Article } from './article.ts';
import type { Block, ListItem, NestedList } from './block.ts';

/** Every block of a story in reading order, those inside boxes after their box. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'box') yield* everyBlock(block.blocks);
  }
}

/** Every entry of a list in reading order, with its depth (0 = outermost). */
export function* everyListItem(
  list: Pick<NestedList, 'items'>,
  depth = 0,
): Generator<{ readonly item: ListItem; readonly depth: number }> {
  for (const item of list.items) {
    yield { item, depth };
    if (item.nested !== null) yield* everyListItem(item.nested, depth + 1);
  }
}

/** Every id in a story, in reading order, repeats included. */
export function* everyIdentifier(article: Article): Generator<string> {
  yield article.id;
  for (const block of everyBlock(article.body)) {
    yield block.id;
    if (block.type === 'list') for (const { item } of everyListItem(block)) yield item.id;
  }
  for (const { id } of [...article.sources, ...article.related, ...article.toConfirm]) yield id;
}
