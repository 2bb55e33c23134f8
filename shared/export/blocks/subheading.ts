import type { SubheadingBlock } from '../../article/block.ts';
import type { BlockContext } from '../block-context.ts';
import { renderInline } from '../inline-html.ts';
import { isVisibleInline } from '../visible-text.ts';

/** A subheading, h2 or h3 in the running text; see {@link BlockContext.outline}. */
export function renderSubheading({ content, level }: SubheadingBlock, { outline }: BlockContext): string {
  if (!isVisibleInline(content)) return '';
  const tag = `h${outline.inText(level)}`;
  return `<${tag}>${renderInline(content)}</${tag}>`;
}
