import type { NewId } from '#shared/article/identifier.ts';
import { inlineText, type Run } from '#shared/article/inline.ts';
import { boxItems } from './box.ts';
import { type Dress, dressed, dressOf, PLAIN } from './dress.ts';
import { figureItems, imageItems, isCaption, withCaption } from './figure.ts';
import { linesOf } from './flat-runs.ts';
import type { FlowItem, LeftOut, Role } from './flow-item.ts';
import { leaveOut } from './leave-out.ts';
import { gatherListLines, lineOf, listItems, orphanLine } from './list.ts';
import { quoteItems } from './quote.ts';
import { relatedLines } from './related-lines.ts';
import { tableItems } from './table.ts';
import { tidyRuns } from './tidy-runs.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './tree.ts';
import { isWebListWrapper, webListLines, wordListLine } from './word-list.ts';

/** What a walk over a page needs beside the tree. */
export interface FlowSettings {
  readonly newId: NewId;
  /** What an element is besides its tag; 'skip' leaves it out. Absent for pasted text, which is all body. */
  readonly roleOf?: (element: HtmlElement) => Role | 'skip' | null;
  /** Gathers what no block can hold. */
  readonly leftOut: LeftOut[];
  /** Our own page: text is kept letter for letter. */
  readonly exact?: boolean;
  /** Level of the heading that those of the running text stand under; 0 where they count from the page. */
  readonly headingBase?: number;
}

/** Makes a block of the text gathered so far. */
type MakeItem = (content: Run[]) => FlowItem;

interface Place {
  readonly dress: Dress;
  readonly make: MakeItem;
  /** White space counts, as in `pre`. */
  readonly preserve: boolean;
}

const BLOCK_TAGS = new Set([
  ...[
    'address',
    'article',
    'body',
    'center',
    'dd',
    'dir',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'footer',
  ],
  ...[
    'form',
    'header',
    'hgroup',
    'html',
    'legend',
    'main',
    'menu',
    'nav',
    'p',
    'search',
    'section',
    'summary',
  ],
  ...['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

/**
 * The blocks of a piece of HTML, in reading order. Elements it does not know count for their text alone: what comes
 * out can hold nothing but text, marks and safe links.
 */
export function flowOf(nodes: readonly HtmlNode[], settings: FlowSettings): FlowItem[] {
  return gatherListLines(looseFlowOf(nodes, settings), settings.newId);
}

/** The same with the lines of lists by themselves. */
export function looseFlowOf(nodes: readonly HtmlNode[], settings: FlowSettings): FlowItem[] {
  const items: FlowItem[] = [];
  let pending: Run[] = [];

  const flush = (make: MakeItem): void => {
    const content = tidyRuns(pending, settings.exact);
    pending = [];
    const words = inlineText(content);
    if ((settings.exact === true ? words : words.trim()) !== '') items.push(make(content));
  };

  const lineBreak = (place: Place): void => {
    const lastWord = pending.findLast((run) => run.text.trim() !== '' || run.text === '\n');
    if (lastWord?.text === '\n' && settings.exact !== true) flush(place.make);
    else pending.push(dressed('\n', place.dress));
  };

  const text = (value: string, place: Place): void => {
    if (settings.exact === true) pending.push(dressed(value.replace(/[\n\r]+/g, ''), place.dress));
    else if (!place.preserve) pending.push(dressed(value.replace(/[\n\r\t\f]+/g, ' '), place.dress));
    else
      value.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) pending.push(dressed('\n', place.dress));
        pending.push(dressed(line, place.dress));
      });
  };

  const put = (found: readonly FlowItem[], place: Place): void => {
    flush(place.make);
    items.push(...found);
  };

  const walk = (children: readonly HtmlNode[], place: Place): void => {
    for (const child of children) {
      if (isText(child)) text(child.value, place);
      else if (isElement(child)) enter(child, place);
    }
  };

  const block = (element: HtmlElement, place: Place, make: MakeItem = place.make): void => {
    flush(place.make);
    walk(element.childNodes, { ...place, dress: dressOf(element, place.dress, settings.exact), make });
    flush(make);
  };

  const image = (element: HtmlElement, place: Place): void => {
    const emoji = emojiOf(element);
    if (emoji === null) put(imageItems(element, settings), place);
    else text(emoji, place);
  };

  /** The words under a photo go to it; whether these were. */
  const caption = (element: HtmlElement, place: Place): boolean => {
    flush(place.make);
    const last = items.at(-1);
    if (last?.type !== 'draft-photo' || last.caption !== '') return false;
    items[items.length - 1] = withCaption(last, element);
    return true;
  };

  const enter = (element: HtmlElement, place: Place): void => {
    const { tagName } = element;
    const role = settings.roleOf?.(element) ?? null;
    if (role === 'skip' || leaveOut(element, settings)) return;
    const whole = role === null ? wholeItems(element, settings) : roleItems(role, element, settings);
    if (whole !== null) put(whole, place);
    else if (tagName === 'br') lineBreak(place);
    else if (tagName === 'img') image(element, place);
    else if (/^h[1-6]$/.test(tagName)) {
      block(element, { ...place, dress: PLAIN }, subheading(Number(tagName[1]), settings));
    } else if (tagName === 'pre' || tagName === 'listing') block(element, { ...place, preserve: true });
    else if (isCaption(element) && caption(element, place)) return;
    else if (BLOCK_TAGS.has(tagName)) block(element, place);
    else {
      const [before, after] = tagName === 'q' ? ['“', '”'] : ['', ''];
      text(before, place);
      walk(element.childNodes, { ...place, dress: dressOf(element, place.dress, settings.exact) });
      text(after, place);
    }
  };

  const start: Place = { dress: PLAIN, make: paragraph(settings), preserve: false };
  walk(nodes, start);
  flush(start.make);
  return items;
}

/** What an element is as a whole, or null where it is but a holder of text. */
function wholeItems(element: HtmlElement, settings: FlowSettings): FlowItem[] | null {
  switch (element.tagName) {
    case 'hr':
      return [{ type: 'divider', id: settings.newId() }];
    case 'ul':
    case 'ol':
      return listItems(element, settings);
    case 'li':
      return orphanLine(element, settings);
    case 'blockquote':
      return quoteItems(element, settings);
    case 'figure':
      return figureItems(element, settings);
    case 'table':
      return tableItems(element, settings);
    case 'aside':
    case 'details':
      return boxItems(element, settings);
    case 'p':
      return wordLine(element, settings);
    default:
      return isWebListWrapper(element) ? webListLines(element, settings) : null;
  }
}

function wordLine(paragraph: HtmlElement, settings: FlowSettings): FlowItem[] | null {
  const line = wordListLine(paragraph);
  return line === null ? null : lineOf(line.text, line, settings);
}

function withoutRoles({ roleOf: _, ...settings }: FlowSettings): FlowSettings {
  return settings;
}

function paragraph({ newId }: FlowSettings): MakeItem {
  return (content) => ({ type: 'paragraph', id: newId(), content });
}

/** A subheading is bold of itself: the mark says nothing there. */
function subheading(rank: number, { newId, exact, headingBase = 0 }: FlowSettings): MakeItem {
  const level = rank - headingBase <= 2 ? 2 : 3;
  return (content) => {
    const bold = exact !== true && content.every((run) => run.marks?.includes('bold'));
    return { type: 'subheading', id: newId(), level, content: bold ? content.map(withoutBold) : content };
  };
}

function withoutBold({ marks, ...run }: Run): Run {
  const rest = (marks ?? []).filter((mark) => mark !== 'bold');
  return rest.length > 0 ? { ...run, marks: rest } : run;
}

/** Each line of a part of the head by itself; a trail of sections, or of tags, as one. */
function roleItems(role: Role, element: HtmlElement, settings: FlowSettings): FlowItem[] {
  const inside = flowOf(element.childNodes, withoutRoles(settings));
  if (role === 'related') return relatedLines(inside);
  const lines = inside.flatMap(linesOf).filter((line) => line.length > 0);
  const separator = JOINED_BY[role];
  const texts = separator === undefined ? lines : [joinedBy(separator, lines)];
  const moment = attribute(element, 'datetime');
  return [
    ...texts.map((content): FlowItem => ({ type: 'role', role, content, moment })),
    ...inside.filter((item) => item.type === 'draft-photo'),
  ];
}

function joinedBy(separator: string, lines: readonly Run[][]): Run[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: separator }, ...line]));
}

const JOINED_BY: Partial<Record<Role, string>> = {
  headline: ' ',
  kicker: ' ',
  standfirst: ' ',
  section: ' > ',
  tags: ', ',
};

/** Web pages draw their emoji as pictures with the character as the text alternative. */
function emojiOf(image: HtmlElement): string | null {
  const alt = attribute(image, 'alt');
  return alt !== '' && !EMOJI_JOINERS.test(alt) && alt.replace(EMOJI_PARTS, '') === '' ? alt : null;
}

const EMOJI_PARTS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu;
/** What only joins emoji is none by itself. */
const EMOJI_JOINERS = /^(?:\u200D|\uFE0F)/u;
