import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { blockLines } from '../article/text.ts';

/** The parts of a story that are searched, in the order in which a hit is looked for. */
export const SEARCH_FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'body',
  'caption',
  'people',
  'sources',
  'tags',
  'dateline',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** One text of a story. A phrase is found inside one, never across two. */
export interface SearchedText {
  readonly field: SearchField;
  /** Id of the block it stands in; null outside the body. */
  readonly block: string | null;
  readonly text: string;
}

/** All that is searched of a story, without what is empty. Head first, then the body in reading order, then the rest. */
export function searchedTexts(article: Article): SearchedText[] {
  const head = (field: SearchField, text: string): SearchedText => ({ field, block: null, text });
  return [
    head('headline', article.headline),
    head('kicker', article.kicker),
    head('standfirst', article.standfirst),
    ...article.body.flatMap(textsOfBlock),
    ...article.byline.map(({ penName }) => head('people', penName)),
    ...article.sources.map(({ name }) => head('sources', name)),
    ...article.tags.map((tag) => head('tags', tag)),
    head('dateline', article.dateline),
  ].filter(({ text }) => text !== '');
}

function textsOfBlock(block: Block): SearchedText[] {
  const { id } = block;
  if (block.type === 'photo') {
    return [block.caption, block.credit, block.alt].map((text) => ({ field: 'caption', block: id, text }));
  }
  if (block.type === 'box') {
    return [{ field: 'body', block: id, text: block.title }, ...block.blocks.flatMap(textsOfBlock)];
  }
  return blockLines(block).map((text) => ({ field: 'body', block: id, text }));
}

/** Whether a text is of the title: what a story is known by. */
export function isTitle({ field }: SearchedText): boolean {
  return field === 'headline' || field === 'kicker';
}
