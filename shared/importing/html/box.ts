import type { BoxContent } from '#shared/article/block.ts';
import { inlineFromText, inlineText } from '#shared/article/inline.ts';
import { linesOf } from './flat-runs.ts';
import { type FlowSettings, flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { findElement, type HtmlElement, type HtmlNode, isElement, textOf } from './tree.ts';

/** An information box. Its first heading is its title; what a box cannot hold (photos, tables) follows it. */
export function boxItems(element: HtmlElement, settings: FlowSettings): FlowItem[] {
  const box = withSummaryAsHeading(element);
  const title = opening(box.childNodes);
  const titled = title !== null && (settings.exact !== true || isPlain(title));
  // Without a title the first heading is a subheading itself, and the others count from one level higher.
  const base = firstHeadingLevel(box) - (titled ? 1 : 2);
  const items = flowOf(box.childNodes, { ...settings, headingBase: base });
  const [first, ...rest] = items;
  const heading = titled && first?.type === 'subheading' ? first : null;
  const inside = heading === null ? items : rest;
  const titleText = heading === null ? '' : inlineText(heading.content).replace(/[\n\t]+/g, ' ');
  const blocks = inside.flatMap((item) => boxContent(item, settings));
  const after = inside.filter(
    (item) => item.type === 'draft-photo' || item.type === 'table' || item.type === 'role',
  );
  if (titleText === '' && blocks.length === 0) return after;
  return [{ type: 'box', id: settings.newId(), title: titleText, blocks }, ...after];
}

/** The heading a box opens with, or null. Looked for in the tree: boxes can stand in boxes many times over. */
function opening(nodes: readonly HtmlNode[]): HtmlElement | null {
  for (const node of nodes) {
    if (isElement(node) && /^h[1-6]$/.test(node.tagName)) return node;
    if (textOf(node).trim() === '') continue;
    return isElement(node) && /^(div|header|section|hgroup)$/.test(node.tagName)
      ? opening(node.childNodes)
      : null;
  }
  return null;
}

/** A title has no dress: a heading that has one is a subheading of a box without a title. */
function isPlain(heading: HtmlElement): boolean {
  return heading.childNodes.every((node) => !isElement(node)) && !/\t/.test(textOf(heading));
}

function boxContent(item: FlowItem, { newId }: FlowSettings): BoxContent[] {
  switch (item.type) {
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'unknown':
      return [item];
    case 'quote':
    case 'list-line':
      return linesOf(item)
        .filter((content) => content.length > 0)
        .map((content) => ({ type: 'paragraph', id: newId(), content }));
    case 'box': {
      const title: BoxContent[] =
        item.title === ''
          ? []
          : [{ type: 'subheading', id: newId(), level: 3, content: inlineFromText(item.title) }];
      return [...title, ...item.blocks];
    }
    case 'draft-photo':
    case 'table':
    case 'divider':
    case 'role':
      return [];
  }
}

/** 1 to 6; where there is none, any does. */
function firstHeadingLevel(box: HtmlElement): number {
  const first = findElement(box, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return first === null ? 1 : Number(first.tagName[1]);
}

/** `summary` is what `details` shows when closed: its heading. */
function withSummaryAsHeading(element: HtmlElement): HtmlElement {
  if (element.tagName !== 'details') return element;
  return {
    ...element,
    childNodes: element.childNodes.map((node) =>
      'tagName' in node && node.tagName === 'summary' ? { ...node, tagName: 'h2', nodeName: 'h2' } : node,
    ),
  };
}
