import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { ArticleMeta } from '#shared/article/article.ts';
import { newArticle } from '#shared/article/new-article.ts';

const BLANK: ArticleMeta = metaOf(newArticle('1970-01-01T00:00:00Z', () => '00000000000000000000000000'));

/**
 * Everything of the article outside its body lives on the root node: one state, one undo history for the running
 * text and the fields. Never parsed from foreign JSON: the root does not travel by the clipboard.
 */
const storyState = createState('story', { parse: (value) => (value as ArticleMeta | undefined) ?? BLANK });

/** An article without its body. */
export function metaOf<Whole extends ArticleMeta>(article: Whole): ArticleMeta {
  const { body: _, ...meta } = article as Whole & { readonly body?: unknown };
  return meta as ArticleMeta;
}

export function $storyMeta(): ArticleMeta {
  return $getState($getRoot(), storyState);
}

export function $setStoryMeta(meta: ArticleMeta): void {
  $setState($getRoot(), storyState, meta);
}
