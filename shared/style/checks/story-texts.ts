import { type Article, HEAD_FIELDS, type Place } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { inlineText } from '../../article/inline.ts';
import { PHOTO_TEXT_FIELDS } from '../../article/photo.ts';
import { everyBlock, everyListItem } from '../../article/walk.ts';
import { assertNever } from '../../assert-never.ts';

/** `name`: who somebody is, where two capital letters may be all there is ("Ảnh: TK"). `prose`: everything else. */
export type TextKind = 'prose' | 'name';

/** One text somebody wrote, and where. */
export interface StoryText {
  readonly place: Place;
  readonly kind: TextKind;
  readonly text: string;
}

/** Every text of a story, published or not; the places of one block or list may come more than once. */
export function* everyText(article: Article): Generator<StoryText> {
  for (const field of HEAD_FIELDS)
    yield { place: { kind: 'field', field }, kind: 'prose', text: article[field] };
  for (const block of everyBlock(article.body)) yield* textsOfBlock(block);
  for (const { penName, role } of article.byline) {
    const place: Place = { kind: 'field', field: 'byline' };
    yield { place, kind: 'name', text: penName };
    yield { place, kind: 'prose', text: role };
  }
  for (const { id, name } of article.sources)
    yield { place: { kind: 'source', source: id }, kind: 'name', text: name };
  for (const tag of article.tags) yield { place: { kind: 'field', field: 'tags' }, kind: 'prose', text: tag };
  for (const { id, title, excerpt } of article.related) {
    const place: Place = { kind: 'related', related: id };
    yield { place, kind: 'prose', text: title };
    yield { place, kind: 'prose', text: excerpt };
  }
}

/** Of a box only its title: the blocks in it are walked on their own. */
function* textsOfBlock(block: Block): Generator<StoryText> {
  const place: Place = { kind: 'block', block: block.id };
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      yield { place, kind: 'prose', text: inlineText(block.content) };
      return;
    case 'quote':
      yield { place, kind: 'prose', text: inlineText(block.content) };
      yield { place: { ...place, part: 'attribution' }, kind: 'name', text: block.attribution };
      return;
    case 'photo':
      for (const part of PHOTO_TEXT_FIELDS) {
        const kind = part === 'caption' || part === 'alt' ? 'prose' : 'name';
        yield { place: { ...place, part }, kind, text: block[part] };
      }
      return;
    case 'list':
      for (const { item } of everyListItem(block))
        yield { place, kind: 'prose', text: inlineText(item.content) };
      return;
    case 'table':
      for (const cell of block.rows.flat()) yield { place, kind: 'prose', text: inlineText(cell.content) };
      return;
    case 'box':
      yield { place: { ...place, part: 'title' }, kind: 'prose', text: block.title };
      return;
    case 'divider':
    case 'unknown':
      return;
    default:
      assertNever(block);
  }
}
