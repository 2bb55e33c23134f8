import type { Article } from '../article/article.ts';
import { escapeHtml } from './escape-html.ts';
import { newsArticle, scriptJson } from './news-article.ts';
import type { RenderOptions } from './render-options.ts';
import { vietnamMoment } from './vietnam-time.ts';
import { isVisible } from './visible-text.ts';

/** How the page comes by its look: the text itself, or the address of a file that holds it. */
export type PageStyle = { readonly text: string } | { readonly href: string };

export interface PageFacts {
  readonly style: PageStyle;
  /** When the text was last changed, ISO 8601 with zone. */
  readonly savedAt: string;
}

/** The head of a page: title, description, Open Graph, schema.org, style. */
export function renderHead(article: Article, options: RenderOptions, { style, savedAt }: PageFacts): string {
  const title = isVisible(article.headline) ? article.headline : options.labels.untitled;
  const data = scriptJson(newsArticle(article, options, savedAt));
  return [
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    ...names(article),
    ...openGraph(article, options, title, savedAt),
    `<script type="application/ld+json">${data}</script>`,
    'text' in style
      ? `<style>\n${styleText(style.text)}\n</style>`
      : `<link rel="stylesheet" href="${escapeHtml(style.href)}">`,
    '</head>',
  ].join('\n');
}

function names({ standfirst, byline, tags }: Article): string[] {
  const writers = byline.map(({ penName }) => penName).filter(isVisible);
  return [
    ...meta('name', 'description', standfirst),
    ...meta('name', 'author', writers.join(', ')),
    ...meta('name', 'keywords', tags.join(', ')),
  ];
}

/** https://ogp.me, type "article". */
function openGraph(article: Article, options: RenderOptions, title: string, savedAt: string): string[] {
  const published = article.publishedAt === null ? null : vietnamMoment(article.publishedAt);
  const photo = article.body.find((block) => block.type === 'photo');
  const address = photo === undefined ? null : options.photoAddress(photo.asset);
  return [
    ...meta('property', 'og:type', 'article'),
    ...meta('property', 'og:locale', 'vi_VN'),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:description', article.standfirst),
    ...(photo === undefined || address === null || address.src.startsWith('data:')
      ? []
      : [
          ...meta('property', 'og:image', address.src),
          ...meta('property', 'og:image:width', String(address.width)),
          ...meta('property', 'og:image:height', String(address.height)),
          ...meta('property', 'og:image:alt', photo.alt),
        ]),
    ...meta('property', 'article:published_time', published?.value ?? ''),
    ...meta('property', 'article:modified_time', vietnamMoment(savedAt)?.value ?? ''),
    ...meta('property', 'article:section', article.section),
    ...article.tags.flatMap((tag) => meta('property', 'article:tag', tag)),
  ];
}

function meta(attribute: 'name' | 'property', key: string, content: string): string[] {
  return isVisible(content) ? [`<meta ${attribute}="${key}" content="${escapeHtml(content)}">`] : [];
}

/** A style sheet cannot end its element: in CSS "\3c " is "<". */
function styleText(css: string): string {
  return css.replaceAll('</', '\\3c /').trim();
}
