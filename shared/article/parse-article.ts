import { failure, type Result, success } from '#shared/api/result.ts';
import type { Json } from '#shared/json.ts';
import { type Article, articleSchema } from './article.ts';
import type { Block, BoxContent, ListItem } from './block.ts';
import { type NewId, newIdentifier } from './identifier.ts';
import { ARTICLE_LIMITS, withinDepth } from './limits.ts';
import { mergeNeighbourLists } from './neighbour-lists.ts';
import { toStored } from './record.ts';
import { everyBlock, everyIdentifier, everyListItem } from './walk.ts';

/**
 * A story from its stored JSON: checked, brought to normal form, unknown parts kept, ids made unique.
 *
 * @param stored the value under `article` of a story file, already at the current format
 * @returns the article, or `story-invalid` naming the first place that is wrong, or `story-too-large`
 */
export function parseArticle(stored: unknown, newId: NewId = newIdentifier): Result<Article> {
  if (!withinDepth(stored)) return failure('story-too-large', { limit: ARTICLE_LIMITS.depth });
  const parsed = articleSchema.safeParse(stored);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure('story-invalid', { where: issue?.path.join('.') ?? '' });
  }
  if (countNodes(parsed.data.body) > ARTICLE_LIMITS.nodes) {
    return failure('story-too-large', { limit: ARTICLE_LIMITS.nodes });
  }
  const article: Article = { ...parsed.data, body: mergeNeighbourLists(parsed.data.body) };
  return success(withUniqueIdentifiers(article, newId));
}

/** The JSON that goes to disk and through the contract. `parseArticle(storedArticle(a))` gives `a` back. */
export function storedArticle(article: Article): Json {
  return toStored(article);
}

const storedBlocks = new WeakMap<Block, string>();

/**
 * The stored article as JSON text. A block that has not changed since it was last asked for is not written again:
 * the page asks after every pause in typing.
 */
export function storedArticleText(article: Article): string {
  const { body, ...meta } = article;
  const blocks = body.map((block) => {
    const known = storedBlocks.get(block);
    if (known !== undefined) return known;
    const text = JSON.stringify(toStored(block));
    storedBlocks.set(block, text);
    return text;
  });
  const fields = JSON.stringify(toStored(meta)).slice(1, -1);
  return `{${fields},"body":[${blocks.join(',')}]}`;
}

function countNodes(body: readonly Block[]): number {
  let nodes = 0;
  for (const block of everyBlock(body)) {
    nodes += 1;
    if (block.type === 'list') nodes += [...everyListItem(block)].length;
    if (block.type === 'table') nodes += block.rows.flat().length;
  }
  return nodes;
}

/** Repeats get a fresh id; the first in reading order keeps its own. Nothing changes where none repeats. */
export function withUniqueIdentifiers(article: Article, newId: NewId): Article {
  const all = [...everyIdentifier(article)];
  if (new Set(all).size === all.length) return article;
  const seen = new Set<string>([article.id]);
  const claim = (id: string): string => {
    const own = seen.has(id) ? newId() : id;
    seen.add(own);
    return own;
  };
  const items = (list: readonly ListItem[]): ListItem[] =>
    list.map((item) => ({
      ...item,
      id: claim(item.id),
      nested: item.nested === null ? null : { ...item.nested, items: items(item.nested.items) },
    }));
  const block = (one: Block): Block => {
    const id = claim(one.id);
    switch (one.type) {
      case 'unknown':
        return { ...one, id, raw: { ...one.raw, id } };
      case 'list':
        return { ...one, id, items: items(one.items) };
      case 'box':
        return { ...one, id, blocks: one.blocks.map((inner) => block(inner) as BoxContent) };
      default:
        return { ...one, id };
    }
  };
  return {
    ...article,
    body: article.body.map(block),
    sources: article.sources.map((source) => ({ ...source, id: claim(source.id) })),
    related: article.related.map((story) => ({ ...story, id: claim(story.id) })),
    toConfirm: article.toConfirm.map((entry) => ({ ...entry, id: claim(entry.id) })),
  };
}
