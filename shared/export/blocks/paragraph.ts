import type { ParagraphBlock } from '../../article/block.ts';
import { renderInline } from '../inline-html.ts';
import { isVisibleInline } from '../visible-text.ts';

/** A paragraph; one with nothing to read prints nothing. */
export function renderParagraph({ content }: ParagraphBlock): string {
  return isVisibleInline(content) ? `<p>${renderInline(content)}</p>` : '';
}
