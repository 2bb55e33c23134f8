import type { Article, Place } from '../../article/article.ts';
import { PHOTO_TEXT_FIELDS } from '../../article/photo.ts';
import { everyBlock } from '../../article/walk.ts';

/**
 * Where a reader of the published page comes to a place: head, body, byline, sources, tags, related stories.
 *
 * @returns a function from a place of the article to its rank; a place no longer in the article comes last, a part
 *   this version does not know where its block stands
 */
export function readingOrder(article: Article): (place: Place) => number {
  const ranks = new Map<string, number>();
  for (const place of everyPlace(article)) ranks.set(keyOf(place), ranks.size);
  return (place) => {
    const rank = ranks.get(keyOf(place));
    if (rank !== undefined) return rank;
    const block = place.kind === 'block' ? ranks.get(`block ${place.block}`) : undefined;
    return block ?? ranks.size;
  };
}

function* everyPlace(article: Article): Generator<Place> {
  for (const field of ['section', 'kicker', 'headline', 'dateline', 'standfirst'] as const)
    yield { kind: 'field', field };
  for (const block of everyBlock(article.body)) {
    yield { kind: 'block', block: block.id };
    for (const part of partsOf(block.type)) yield { kind: 'block', block: block.id, part };
  }
  yield { kind: 'field', field: 'byline' };
  yield { kind: 'field', field: 'sources' };
  for (const { id } of article.sources) yield { kind: 'source', source: id };
  yield { kind: 'field', field: 'tags' };
  yield { kind: 'field', field: 'related' };
  for (const { id } of article.related) yield { kind: 'related', related: id };
}

function partsOf(type: string): readonly string[] {
  if (type === 'photo') return PHOTO_TEXT_FIELDS;
  if (type === 'quote') return ['attribution'];
  return type === 'box' ? ['title'] : [];
}

function keyOf(place: Place): string {
  switch (place.kind) {
    case 'field':
      return `field ${place.field}`;
    case 'block':
      return place.part === undefined ? `block ${place.block}` : `block ${place.block} ${place.part}`;
    case 'source':
      return `source ${place.source}`;
    case 'related':
      return `related ${place.related}`;
  }
}
