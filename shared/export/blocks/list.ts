import type { ListItem, NestedList } from '../../article/block.ts';
import { renderInline } from '../inline-html.ts';

/** A bulleted or numbered list, and the lists inside it. Takes a list block or a nested list. */
export function renderList({ ordered, items }: Pick<NestedList, 'ordered' | 'items'>): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>\n${items.map(renderItem).join('\n')}\n</${tag}>`;
}

function renderItem({ content, nested }: ListItem): string {
  const inner = nested === null ? '' : `\n${renderList(nested)}\n`;
  return `<li>${renderInline(content)}${inner}</li>`;
}
