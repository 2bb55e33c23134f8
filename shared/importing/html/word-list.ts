import { declared } from './dress.ts';
import type { FlowSettings } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { listItems } from './list.ts';
import {
  attribute,
  everyElement,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isComment,
  isElement,
  textOf,
} from './tree.ts';

/** A paragraph that Word shows as an entry of a list. */
export interface WordListLine {
  readonly level: number;
  readonly ordered: boolean;
  /** Its nodes without the bullet or number, which Word writes out. */
  readonly text: readonly HtmlNode[];
}

/** "1.", "a)", "(iv)", "2.3.": what Word writes before an entry of a numbered list. */
const NUMBER = /^\(?(?:\d+(?:\.\d+)+|[0-9a-z]{1,4}(?:[.)][0-9a-z]{1,3})*[.)])$/i;

/**
 * Reads Word's way of writing lists: paragraphs with `mso-list:l0 level1 lfo1` in their style, the marker in a span
 * with `mso-list:Ignore` or between the conditional comments "[if !supportLists]" and "[endif]".
 *
 * @returns null for any other paragraph
 */
export function wordListLine(paragraph: HtmlElement): WordListLine | null {
  const declaration = declared(attribute(paragraph, 'style').toLowerCase(), 'mso-list');
  const level = /\blevel(\d+)\b/.exec(declaration)?.[1];
  if (level === undefined) return null;
  const { marker, text } = split(paragraph.childNodes);
  return { level: Number(level), ordered: NUMBER.test(marker.replace(/[\s\u00A0]+/g, '')), text };
}

function split(nodes: readonly HtmlNode[]): { marker: string; text: HtmlNode[] } {
  let marker = '';
  let inside = false;
  const text: HtmlNode[] = [];
  for (const node of nodes) {
    if (isComment(node)) {
      if (/\[if\s+!supportLists\]/i.test(node.data)) inside = true;
      else if (/\[endif\]/i.test(node.data)) inside = false;
    } else if (inside || isMarker(node)) marker += textOf(node);
    else if (isElement(node) && holdsMarker(node)) {
      const within = split(node.childNodes);
      marker += within.marker;
      text.push({ ...node, childNodes: within.text });
    } else text.push(node);
  }
  return { marker, text };
}

function isMarker(node: HtmlNode): boolean {
  return isElement(node) && declared(attribute(node, 'style').toLowerCase(), 'mso-list') === 'ignore';
}

function holdsMarker(element: HtmlElement): boolean {
  if (element.childNodes.some((node) => isComment(node) && /\[if\s+!supportLists\]/i.test(node.data)))
    return true;
  for (const inner of everyElement(element)) if (isMarker(inner)) return true;
  return false;
}

/** Word on the web wraps every entry in a list and a `div` of its own, and says the level in an attribute. */
export function isWebListWrapper(element: HtmlElement): boolean {
  return (
    hasClass(element, 'ListContainerWrapper') &&
    element.childNodes.every((node) => isList(node) || isBlank(node))
  );
}

/** The entries of such a wrapper. */
export function webListLines(wrapper: HtmlElement, settings: FlowSettings): FlowItem[] {
  return wrapper.childNodes.filter(isList).flatMap((list) => {
    const entry = findElement(list, ({ tagName }) => tagName === 'li');
    const level = entry === null ? 1 : Number.parseInt(attribute(entry, 'data-aria-level'), 10) || 1;
    return listItems(list, settings).map((item) =>
      item.type === 'list-line' ? { ...item, level: item.level + Math.max(1, level) - 1 } : item,
    );
  });
}

function isList(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
}

function isBlank(node: HtmlNode): boolean {
  return !isElement(node) && textOf(node).trim() === '';
}
