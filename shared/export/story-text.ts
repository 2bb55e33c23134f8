import { assertNever } from '#shared/assert-never.ts';
import type { Article } from '../article/article.ts';
import type { Block, NestedList } from '../article/block.ts';
import { inlineText } from '../article/inline.ts';
import { creditLine, type ExportLabels, labelled, withoutLabel } from './export-labels.ts';
import { printedDate, vietnamMoment } from './vietnam-time.ts';
import { isVisible } from './visible-text.ts';

/**
 * A story as plain text, in the order of the page: a blank line between parts, a photo as its caption and credit, a
 * table with tabs. Ends with a line break. Blocks this version does not know are not in it: see `omitted` of
 * {@link renderStoryFragment}.
 */
export function renderPlainText(article: Article, labels: ExportLabels): string {
  const published = article.publishedAt === null ? null : vietnamMoment(article.publishedAt);
  const parts = [
    joined('\n', [article.section, article.kicker, article.headline]),
    joined(' · ', [article.dateline, published?.shown ?? '']),
    article.standfirst,
    ...article.body.map((block) => blockText(block, labels)),
    joined(
      '\n',
      article.byline.map(({ penName, role }) => joined(' – ', [penName, role])),
    ),
    ...article.sources.map(({ name, url }) =>
      labelledText(labels.source, joined(' – ', [withoutLabel(labels.source, name), url])),
    ),
    labelledText(labels.tags, joined(', ', article.tags)),
    ...relatedText(article, labels),
  ];
  return `${joined('\n\n', parts)}\n`;
}

function blockText(block: Block, labels: ExportLabels): string {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return inlineText(block.content);
    case 'quote':
      return joined('\n', [inlineText(block.content), block.attribution]);
    case 'photo':
      return joined('\n', [
        block.caption,
        isVisible(block.credit) ? creditLine(labels.photo, block.credit) : '',
        isVisible(block.source) ? labelled(labels.source, block.source) : '',
        isVisible(block.rights) ? labelled(labels.rights, block.rights) : '',
      ]);
    case 'list':
      return listText(block, '');
    case 'table':
      return block.rows
        .map((row) => row.map(({ content }) => inlineText(content).replace(/[\n\t]+/g, ' ')).join('\t'))
        .join('\n');
    case 'box':
      return joined('\n\n', [block.title, ...block.blocks.map((inner) => blockText(inner, labels))]);
    case 'divider':
      return '* * *';
    case 'unknown':
      return '';
    default:
      return assertNever(block);
  }
}

function listText({ ordered, items }: Pick<NestedList, 'ordered' | 'items'>, indent: string): string {
  return items
    .map(({ content, nested }, index) => {
      const line = `${indent}${ordered ? `${index + 1}.` : '-'} ${inlineText(content)}`;
      return nested === null ? line : `${line}\n${listText(nested, `${indent}  `)}`;
    })
    .join('\n');
}

function relatedText({ related }: Article, labels: ExportLabels): string[] {
  const stories = related
    .map(({ title, excerpt, date, url }) =>
      joined('\n', [title, excerpt, printedDate(date)?.shown ?? '', url]),
    )
    .filter(isVisible);
  return stories.length === 0 ? [] : [labels.related, ...stories];
}

function labelledText(label: string, text: string): string {
  return isVisible(text) ? `${label}: ${text}` : '';
}

function joined(separator: string, texts: readonly string[]): string {
  return texts.filter(isVisible).join(separator);
}
