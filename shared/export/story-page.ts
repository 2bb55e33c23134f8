import type { Article } from '../article/article.ts';
import { type PageFacts, renderHead } from './page-head.ts';
import type { RenderedStory, RenderOptions } from './render-options.ts';
import { renderStoryFragment } from './story-html.ts';

/** A story as a whole document that can be opened as it is: head, look and the `<article>` of {@link renderStoryFragment}. */
export function renderStoryPage(article: Article, options: RenderOptions, facts: PageFacts): RenderedStory {
  const { html, omitted } = renderStoryFragment(article, options);
  const page = [
    '<!doctype html>',
    `<html lang="${article.language}" prefix="og: https://ogp.me/ns# article: https://ogp.me/ns/article#">`,
    renderHead(article, options, facts),
    '<body>',
    '<main>',
    html.trimEnd(),
    '</main>',
    '</body>',
    '</html>',
  ];
  return { html: `${page.join('\n')}\n`, omitted };
}
