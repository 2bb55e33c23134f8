import { inlineText } from '#shared/article/inline.ts';
import { cleanLine } from '../clean-text.ts';
import { flatRuns } from './flat-runs.ts';
import { type FlowSettings, flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { findElement, type HtmlElement, type HtmlNode, isElement, textOf } from './tree.ts';

/** A block quotation. Who said it stands in `footer` or `cite` at its end; pictures and tables in it follow it. */
export function quoteItems(element: HtmlElement, settings: FlowSettings): FlowItem[] {
  if (settings.exact === true) return quoteOf(flowOf(element.childNodes, settings), '', settings);
  const { attribution, nodes } = attributionOf(element);
  return quoteOf(flowOf(nodes, settings), attribution, settings);
}

/** Items as a quotation, as far as they are text. */
export function quoteOf(items: readonly FlowItem[], attribution: string, settings: FlowSettings): FlowItem[] {
  const text = items.filter(isText);
  const rest = items.filter((item) => !isText(item));
  const content = flatRuns(text);
  if (inlineText(content) === '' && attribution === '') return rest;
  return [{ type: 'quote', id: settings.newId(), content, attribution }, ...rest];
}

function isText(item: FlowItem): boolean {
  return (
    item.type !== 'draft-photo' && item.type !== 'table' && item.type !== 'box' && item.type !== 'divider'
  );
}

function attributionOf(quote: HtmlElement): { attribution: string; nodes: readonly HtmlNode[] } {
  const last = quote.childNodes.findLast((node) => (!isElement(node) ? textOf(node).trim() !== '' : true));
  const holder = last !== undefined && isElement(last) ? last : null;
  if (holder === null) return { attribution: '', nodes: quote.childNodes };
  const pictured = findElement(holder, ({ tagName }) => tagName === 'img') !== null;
  if (pictured) return { attribution: '', nodes: quote.childNodes };
  const whole = holder.tagName === 'footer' || holder.tagName === 'cite' || holdsOnlyCite(holder);
  if (!whole) return { attribution: '', nodes: quote.childNodes };
  return {
    attribution: withoutDash(cleanLine(textOf(holder))),
    nodes: quote.childNodes.filter((node) => node !== holder),
  };
}

function holdsOnlyCite(element: HtmlElement): boolean {
  const cite = element.tagName === 'p' ? findElement(element, ({ tagName }) => tagName === 'cite') : null;
  return cite !== null && withoutDash(cleanLine(textOf(element))) === withoutDash(cleanLine(textOf(cite)));
}

/** "— Ông Nguyễn Văn A" names a person, not a dash. */
export function withoutDash(attribution: string): string {
  return attribution.replace(/^[-–—―]\s*/, '');
}
