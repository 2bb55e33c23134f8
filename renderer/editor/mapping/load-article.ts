import { $createParagraphNode, $getRoot } from 'lexical';
import type { Article } from '#shared/article/article.ts';
import { $setStoryMeta, metaOf } from '../nodes/story-state/story-state.ts';
import { $nodeOf } from './blocks-to-nodes.ts';

/** Fills an empty editor with a story. A story without a block gets one empty paragraph to write in. */
export function $loadArticle(article: Article): void {
  const root = $getRoot();
  root.clear();
  $setStoryMeta(metaOf(article));
  const nodes = article.body.map($nodeOf);
  root.append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
}
