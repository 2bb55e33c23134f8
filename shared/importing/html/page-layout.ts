import { cleanLine } from '../clean-text.ts';
import type { Role } from './flow-item.ts';
import type { PageFacts } from './page-facts.ts';
import { attribute, everyElement, type HtmlElement, isElement, isText, textOf, WORDLESS } from './tree.ts';

/** Where on a page its story stands. */
export interface PageLayout {
  readonly headline: HtmlElement | null;
  /** The element holds the headline or the running text: whatever its name, it stays. */
  holdsStory(element: HtmlElement): boolean;
  /** The element stands above the headline's surroundings, or under the story. */
  isOutside(element: HtmlElement): boolean;
  /** Whether a text of this role may be the story's where the element stands. */
  mayHold(element: HtmlElement, role: Role): boolean;
}

/** A text block shorter than that may be anything: a menu's entry, a button. */
const TEXT_LENGTH = 40;
/** A paragraph longer than that holds words of a role, it is not one. */
const PART_LENGTH = 160;

/**
 * Finds the story on a page: the headline among its headings, and the element in which most of the running text
 * stands (each text block speaks for its parent, and half for the one above).
 */
export function pageLayout(body: HtmlElement, facts: PageFacts): PageLayout {
  const order = numbered(body);
  const root = textRoot(body);
  const headline = headlineOf(body, root, facts, order);
  const span = (element: HtmlElement): Span => order.get(element) ?? { first: 0, last: 0 };
  const story = span(root);
  const head = headline === null ? story : span(headline);
  const contains = (outer: Span, inner: Span): boolean =>
    outer.first <= inner.first && inner.last <= outer.last;
  const top = startOfHead(headline, root, span);
  return {
    headline,
    holdsStory: (element) => contains(span(element), story) || contains(span(element), head),
    isOutside: (element) => {
      const own = span(element);
      return own.last < top || (own.first > story.last && own.first > head.last);
    },
    mayHold: (element, role) => {
      const own = span(element);
      const before = own.last < top;
      const after = own.first > story.last;
      if (role === 'section') return own.first < story.first;
      if (role === 'related') return !before;
      if (role === 'source' || role === 'tags') return !before && (!after || isNear(own, story, order.size));
      if (before || (after && role !== 'byline')) return false;
      if (after) return isNear(own, story, order.size);
      return role === 'kicker' || role === 'standfirst' || !isInProse(element);
    },
  };
}

/** The places of an element and of the last one in it, in document order. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function numbered(body: HtmlElement): ReadonlyMap<HtmlElement, Span> {
  const spans = new Map<HtmlElement, Span>();
  let next = 0;
  const visit = (element: HtmlElement): void => {
    const first = next;
    next += 1;
    for (const child of element.childNodes) if (isElement(child)) visit(child);
    spans.set(element, { first, last: next - 1 });
  };
  visit(body);
  return spans;
}

function textRoot(body: HtmlElement): HtmlElement {
  const scores = new Map<HtmlElement, number>();
  const add = (node: HtmlElement['parentNode'], score: number): void => {
    if (node !== null && 'tagName' in node) scores.set(node, (scores.get(node) ?? 0) + score);
  };
  const visit = (element: HtmlElement): void => {
    if (WORDLESS.has(element.tagName) || isApart(element)) return;
    const own = ownText(element);
    if (own >= TEXT_LENGTH) {
      const holder = /^(p|pre|blockquote|li|td)$/.test(element.tagName) ? element.parentNode : element;
      add(holder, own);
      if (holder !== null && 'parentNode' in holder) add(holder.parentNode, own / 2);
    }
    for (const child of element.childNodes) if (isElement(child)) visit(child);
  };
  visit(body);
  let best = body;
  for (const [element, score] of scores) if (score > (scores.get(best) ?? 0)) best = element;
  return best.tagName === 'tbody' || best.tagName === 'tr' ? body : best;
}

/** Lists of other stories and what readers wrote have long texts too. */
function isApart(element: HtmlElement): boolean {
  if (/^(aside|nav|footer|form)$/.test(element.tagName)) return true;
  return /comment|related|lien-?quan|sidebar/i.test(
    `${attribute(element, 'class')} ${attribute(element, 'id')}`,
  );
}

/** Characters of text in an element itself and in the marks and links in it. */
function ownText(element: HtmlElement): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (isText(child)) length += child.value.trim().length;
    else if (isElement(child) && /^(a|b|strong|i|em|u|span|font|sub|sup|s|small)$/.test(child.tagName))
      length += textOf(child).trim().length;
  }
  return length;
}

function headlineOf(
  body: HtmlElement,
  root: HtmlElement,
  facts: PageFacts,
  order: ReadonlyMap<HtmlElement, Span>,
): HtmlElement | null {
  const all = [...everyElement(body)];
  const words = (element: HtmlElement): string => cleanLine(textOf(element));
  const said = all.find(
    (element) => attribute(element, 'itemprop').toLowerCase() === 'headline' && words(element) !== '',
  );
  if (said !== undefined) return said;
  const headings = all.filter((element) => /^h[1-3]$/.test(element.tagName) && words(element) !== '');
  const named = headings.find((element) => facts.headline !== '' && alike(words(element), facts.headline));
  if (named !== undefined) return named;
  const first = headings.filter(({ tagName }) => tagName === 'h1');
  const storyEnd = order.get(root)?.last ?? 0;
  return (
    first.findLast((element) => (order.get(element)?.first ?? 0) <= storyEnd && !isSiteName(element)) ?? null
  );
}

function alike(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => text.toLocaleLowerCase('vi')) as [string, string];
  return (
    one === other ||
    (one.length > 20 && other.startsWith(one)) ||
    (other.length > 20 && one.startsWith(other))
  );
}

/** A heading that is but the site's name, with a link to its front page. */
function isSiteName(heading: HtmlElement): boolean {
  const link = [...everyElement(heading)].find(({ tagName }) => tagName === 'a');
  return link !== undefined && /^(https?:\/\/[^/]+)?\/?$/.test(attribute(link, 'href'));
}

/** From where on texts above the headline may belong to it: the start of the element that holds the headline. */
function startOfHead(
  headline: HtmlElement | null,
  root: HtmlElement,
  span: (element: HtmlElement) => Span,
): number {
  if (headline === null) return span(root).first;
  const parent = headline.parentNode;
  if (parent === null || !('tagName' in parent)) return span(headline).first;
  const holdsAll =
    span(parent).first <= span(root).first && span(root).last <= span(parent).last && parent !== root;
  if (!holdsAll) return Math.min(span(parent).first, span(root).first);
  const siblings = parent.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && textOf(node).trim() !== '',
  );
  const above = siblings[siblings.indexOf(headline) - 1];
  return above !== undefined && textOf(above).trim().length < 80 ? span(above).first : span(headline).first;
}

function isNear(own: Span, story: Span, size: number): boolean {
  return own.first - story.last <= Math.max(12, size / 10);
}

/** A name or a date in the middle of a sentence stays there. */
function isInProse(element: HtmlElement): boolean {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent) || !/^(p|li|td|blockquote)$/.test(parent.tagName))
    return false;
  return textOf(parent).trim().length - textOf(element).trim().length > PART_LENGTH / 2;
}
