import type { Article } from '../article/article.ts';
import type { BlockContext } from './block-context.ts';
import { renderBlock } from './blocks/render-block.ts';
import { STORY_CLASS } from './class-names.ts';
import { headingOutline } from './heading-outline.ts';
import type { Omission, RenderedStory, RenderOptions } from './render-options.ts';
import { renderFooter, renderRelated } from './story-footer.ts';
import { renderHeader } from './story-header.ts';

/**
 * A story as one `<article>`: what a website's own page takes in. No script, no style, no id; classes only of
 * {@link STORY_CLASS}. Pure: the same article and options give the same text.
 */
export function renderStoryFragment(article: Article, options: RenderOptions): RenderedStory {
  const omitted: Omission[] = [];
  const context: BlockContext = {
    options,
    outline: headingOutline(),
    omit: (omission) => omitted.push(omission),
  };
  const header = renderHeader(article);
  const body = article.body.map((block) => renderBlock(block, context)).filter((html) => html !== '');
  const parts = [
    header,
    body.length === 0 ? '' : `<div class="${STORY_CLASS.body}">\n${body.join('\n')}\n</div>`,
    renderFooter(article, options.labels),
    renderRelated(article, options.labels),
  ].filter((part) => part !== '');
  const open = `<article class="${STORY_CLASS.story}" lang="${article.language}">`;
  return { html: `${[open, ...parts, '</article>'].join('\n')}\n`, omitted };
}
