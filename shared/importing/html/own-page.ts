import type { ArticleMeta, Contributor, RelatedStory, Source } from '#shared/article/article.ts';
import { STORY_CLASS, type StoryClass } from '#shared/export/class-names.ts';
import type { DraftBlock, DraftStory, ImportOptions } from '../draft.ts';
import { sourceKind } from '../lines/source-line.ts';
import { dressOf, PLAIN } from './dress.ts';
import { flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { metaContents } from './page-facts.ts';
import {
  attribute,
  everyElement,
  findElement,
  type HtmlDocument,
  type HtmlElement,
  hasClass,
  isElement,
  textOf,
} from './tree.ts';

/**
 * Reads a page or fragment that this program exported. Its classes say what everything is, so nothing is guessed and
 * every text comes back letter for letter. What a page does not print (ids, status, the kind of a source) is new.
 *
 * @returns null where the page is not one of ours
 */
export function readOwnPage(document: HtmlDocument, { now, newId }: ImportOptions): DraftStory | null {
  const story = byClass(document, STORY_CLASS.story);
  if (story === null) return null;
  const words = (name: StoryClass): string => textIn(byClass(story, name));
  const dateline = byClass(story, STORY_CLASS.dateline);
  const headline = findElement(story, ({ tagName }) => tagName === 'h1');
  const meta: ArticleMeta = {
    id: newId(),
    language: 'vi',
    kicker: words(STORY_CLASS.kicker),
    headline: textIn(headline),
    standfirst: words(STORY_CLASS.standfirst),
    byline: bylineIn(byClass(story, STORY_CLASS.byline)),
    dateline: textIn(dateline === null ? null : findElement(dateline, ({ tagName }) => tagName === 'span')),
    section: words(STORY_CLASS.section),
    tags: tagsIn(document, byClass(story, STORY_CLASS.tags)),
    sources: sourcesIn(byClass(story, STORY_CLASS.sources)).map((source) => ({ id: newId(), ...source })),
    related: relatedIn(byClass(story, STORY_CLASS.related)).map((entry) => ({ id: newId(), ...entry })),
    status: 'draft',
    createdAt: now,
    publishedAt: momentIn(dateline),
    embargoUntil: null,
    toConfirm: [],
  };
  const body = byClass(story, STORY_CLASS.body);
  const items = body === null ? [] : flowOf(body.childNodes, { newId, leftOut: [], exact: true });
  const blocks = items.filter(isBlock);
  return { meta, body: blocks.length > 0 ? blocks : [{ type: 'paragraph', id: newId(), content: [] }] };
}

function isBlock(item: FlowItem): item is DraftBlock {
  return item.type !== 'list-line' && item.type !== 'role';
}

function byClass(parent: HtmlDocument | HtmlElement, name: StoryClass): HtmlElement | null {
  return findElement(parent, (element) => hasClass(element, name));
}

/** The text of an element as it was written into the page: line ends are the page's, not the story's. */
function textIn(element: HtmlElement | null): string {
  return element === null ? '' : textOf(element).replace(/[\r\n]+/g, '');
}

function momentIn(dateline: HtmlElement | null): string | null {
  const time = dateline === null ? null : findElement(dateline, ({ tagName }) => tagName === 'time');
  const moment = time === null ? '' : attribute(time, 'datetime');
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(moment) && !Number.isNaN(Date.parse(moment))
    ? moment
    : null;
}

/** One writer a line: `<b>pen name</b> – <span>role</span>`. */
function bylineIn(address: HtmlElement | null): Contributor[] {
  if (address === null) return [];
  const writers: { penName: string; role: string }[] = [{ penName: '', role: '' }];
  for (const child of address.childNodes) {
    const current = writers.at(-1);
    if (!isElement(child) || current === undefined) continue;
    if (child.tagName === 'br') writers.push({ penName: '', role: '' });
    else if (hasClass(child, STORY_CLASS.role)) current.role = textIn(child);
    else if (child.tagName === 'b') current.penName = textIn(child);
  }
  return writers.filter(({ penName, role }) => penName !== '' || role !== '');
}

/** "Nguồn: ANHP; <a href>TTXVN</a>": the label ends at the first colon, names are set apart by "; ". */
function sourcesIn(line: HtmlElement | null): Omit<Source, 'id'>[] {
  if (line === null) return [];
  const sources: { name: string; url: string }[] = [{ name: '', url: '' }];
  line.childNodes.forEach((child, index) => {
    const text = index === 0 ? textOf(child).replace(/^[^:]*:\s?/, '') : textOf(child);
    if (isElement(child)) {
      const source = sources.at(-1);
      if (source !== undefined) Object.assign(source, { name: source.name + text, url: linkIn(child) });
      return;
    }
    text.split('; ').forEach((part, at) => {
      if (at > 0) sources.push({ name: '', url: '' });
      const source = sources.at(-1);
      if (source !== undefined) source.name += part;
    });
  });
  return sources
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, url }) => ({ name, url, kind: sourceKind(name), use: 'information' }));
}

function tagsIn(document: HtmlDocument, line: HtmlElement | null): string[] {
  // A tag may hold a comma; the page's head has each tag apart.
  const inHead = metaContents(document, 'article:tag');
  if (inHead.length > 0) return inHead;
  const words = line === null ? '' : textIn(line).replace(/^[^:]*:\s?/, '');
  return words.split(', ').filter((tag) => tag !== '');
}

function relatedIn(aside: HtmlElement | null): Omit<RelatedStory, 'id'>[] {
  if (aside === null) return [];
  const stories: Omit<RelatedStory, 'id'>[] = [];
  for (const entry of everyElement(aside)) {
    if (entry.tagName !== 'li') continue;
    const part = (name: string): HtmlElement | null => findElement(entry, ({ tagName }) => tagName === name);
    const link = part('a');
    const time = part('time');
    stories.push({
      title: textIn(part('b')),
      excerpt: textIn(part('p')),
      date: time === null ? '' : dayOf(attribute(time, 'datetime')),
      url: link === null ? '' : linkIn(link),
    });
  }
  return stories;
}

function dayOf(datetime: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(datetime) && !Number.isNaN(Date.parse(datetime)) ? datetime : '';
}

function linkIn(anchor: HtmlElement): string {
  return dressOf(anchor, PLAIN, true).link ?? '';
}
