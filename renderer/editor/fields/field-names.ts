import type { Article, HeadField, Place } from '#shared/article/article.ts';
import { HEAD_FIELDS } from '#shared/article/article.ts';
import type { PhotoTextField } from '#shared/article/photo.ts';
import { PHOTO_TEXT_FIELDS } from '#shared/article/photo.ts';

/** Every field of a story has one name, made of the ids in the article: undo, checks and "go to" find it by that. */
export const FIELD = {
  head: (field: HeadField): string => field,
  byline: (index: number, part: 'penName' | 'role'): string => `byline:${index}:${part}`,
  source: (id: string, part: 'name' | 'url'): string => `source:${id}:${part}`,
  related: (id: string, part: 'title' | 'excerpt' | 'date' | 'url'): string => `related:${id}:${part}`,
  photo: (block: string, part: PhotoTextField): string => `photo:${block}:${part}`,
  quotation: (block: string): string => `quotation:${block}`,
  box: (block: string): string => `box:${block}`,
} as const;

/** The text of every field, by its name, in reading order. */
export function fieldTexts(article: Article): ReadonlyMap<string, string> {
  const texts = new Map<string, string>(HEAD_FIELDS.map((field) => [FIELD.head(field), article[field]]));
  for (const block of article.body) {
    if (block.type === 'photo')
      for (const part of PHOTO_TEXT_FIELDS) texts.set(FIELD.photo(block.id, part), block[part]);
    else if (block.type === 'quote') texts.set(FIELD.quotation(block.id), block.attribution);
    else if (block.type === 'box') texts.set(FIELD.box(block.id), block.title);
  }
  for (const [index, { penName, role }] of article.byline.entries()) {
    texts.set(FIELD.byline(index, 'penName'), penName).set(FIELD.byline(index, 'role'), role);
  }
  for (const { id, name, url } of article.sources) {
    texts.set(FIELD.source(id, 'name'), name).set(FIELD.source(id, 'url'), url);
  }
  for (const { id, title, excerpt, url } of article.related) {
    texts.set(FIELD.related(id, 'title'), title).set(FIELD.related(id, 'excerpt'), excerpt);
    texts.set(FIELD.related(id, 'url'), url);
  }
  return texts;
}

/** The field that shows a place, or null where the place is a block of running text. */
export function fieldOfPlace(place: Place, article: Article): string | null {
  switch (place.kind) {
    case 'field':
      if (place.field === 'byline') return FIELD.byline(0, 'penName');
      if (place.field === 'sources')
        return article.sources[0] ? FIELD.source(article.sources[0].id, 'name') : null;
      if (place.field === 'related')
        return article.related[0] ? FIELD.related(article.related[0].id, 'title') : null;
      return place.field;
    case 'source':
      return FIELD.source(place.source, 'name');
    case 'related':
      return FIELD.related(place.related, 'title');
    case 'block':
      return blockField(place.block, place.part, article);
  }
}

function blockField(id: string, part: string | undefined, article: Article): string | null {
  const block = article.body.find((candidate) => candidate.id === id);
  if (block?.type === 'photo') {
    return FIELD.photo(id, PHOTO_TEXT_FIELDS.find((field) => field === part) ?? 'caption');
  }
  if (block?.type === 'quote' && part === 'attribution') return FIELD.quotation(id);
  if (block?.type === 'box' && part === 'title') return FIELD.box(id);
  return null;
}
