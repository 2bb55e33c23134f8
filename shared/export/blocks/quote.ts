import type { QuoteBlock } from '../../article/block.ts';
import { STORY_CLASS } from '../class-names.ts';
import { escapeHtml } from '../escape-html.ts';
import { renderInline } from '../inline-html.ts';
import { isVisible, isVisibleInline } from '../visible-text.ts';

/** A quotation; who said it stands outside the quoted words (HTML standard, 4.4.4), in the figure's caption. */
export function renderQuote({ content, attribution }: QuoteBlock): string {
  const words = isVisibleInline(content) ? `<blockquote><p>${renderInline(content)}</p></blockquote>` : '';
  if (!isVisible(attribution)) return words;
  const speaker = `<figcaption>${escapeHtml(attribution)}</figcaption>`;
  return `<figure class="${STORY_CLASS.quote}">${words === '' ? '' : `\n${words}`}\n${speaker}\n</figure>`;
}
