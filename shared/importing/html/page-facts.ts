import { withinDepth } from '#shared/article/limits.ts';
import { safeLink } from '#shared/article/link.ts';
import { cleanLine } from '../clean-text.ts';
import { attribute, everyElement, findElement, type HtmlDocument, textOf } from './tree.ts';

/** What a page says of its story for machines: in its head, in Open Graph, in schema.org. Empty where it does not. */
export interface PageFacts {
  readonly headline: string;
  readonly description: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** As written; not checked. */
  readonly publishedAt: string;
  readonly siteName: string;
  readonly address: string;
}

type Data = Readonly<Record<string, unknown>>;

const STORY_TYPES =
  /^(?:News|Reportage(?:News)?|AnalysisNews|OpinionNews|BackgroundNews|ReviewNews)?Article$|^BlogPosting$/;

/** Reads what is said for machines: schema.org first, it is the most exact, then Open Graph, then the head. */
export function pageFacts(document: HtmlDocument): PageFacts {
  const meta = metaOf(document);
  const data = storyData(document);
  const title = findElement(document, ({ tagName }) => tagName === 'title');
  return {
    headline: first(
      text(data['headline']),
      meta('og:title'),
      title === null ? '' : withoutSite(rawText(title), meta('og:site_name')),
    ),
    description: first(text(data['description']), meta('og:description'), meta('description')),
    section: first(text(data['articleSection']), meta('article:section')),
    tags: listOf(data['keywords'], meta('article:tag'), meta('news_keywords'), meta('keywords')),
    authors: namesIn(data['author'], meta('article:author'), meta('author')),
    publishedAt: first(text(data['datePublished']), meta('article:published_time'), meta('pubdate')),
    siteName: first(nameIn(data['publisher']), meta('og:site_name')),
    address: safeLink(first(meta('og:url'), canonical(document), text(data['url']))) ?? '',
  };
}

/** Every value of one property in a page's head, as written. */
export function metaContents(document: HtmlDocument, property: string): string[] {
  return [...everyElement(document)]
    .filter((element) => element.tagName === 'meta' && attribute(element, 'property') === property)
    .map((element) => attribute(element, 'content'));
}

function metaOf(document: HtmlDocument): (name: string) => string {
  const values = new Map<string, string>();
  for (const element of everyElement(document)) {
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
    const content = cleanLine(attribute(element, 'content'));
    if (name === 'article:tag' && values.has(name)) values.set(name, `${values.get(name)}, ${content}`);
    else if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return (name) => values.get(name) ?? '';
}

function canonical(document: HtmlDocument): string {
  const link = findElement(
    document,
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  return link === null ? '' : attribute(link, 'href');
}

/** The first NewsArticle or the like among the page's schema.org data; empty where there is none. */
function storyData(document: HtmlDocument): Data {
  for (const element of everyElement(document)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue;
    const found = storyIn(parsed(rawText(element)));
    if (found !== null) return found;
  }
  return {};
}

function rawText(element: Parameters<typeof textOf>[0]): string {
  return 'childNodes' in element ? element.childNodes.map(textOf).join('') : '';
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return withinDepth(value) ? value : null;
  } catch {
    return null;
  }
}

function storyIn(value: unknown): Data | null {
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = storyIn(entry);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isData(value)) return null;
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  if (types.some((type) => typeof type === 'string' && STORY_TYPES.test(type))) return value;
  return '@graph' in value ? storyIn(value['@graph']) : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' ? cleanLine(value) : '';
}

function nameIn(value: unknown): string {
  return isData(value) ? text(value['name']) : text(value);
}

function namesIn(value: unknown, ...others: string[]): string[] {
  const entries = Array.isArray(value) ? value : [value];
  const names = entries.map(nameIn).filter((name) => name !== '');
  const fallback = others.filter((name) => name !== '' && !/^https?:/.test(name)).slice(0, 1);
  return names.length > 0 ? names : fallback;
}

function listOf(value: unknown, ...others: string[]): string[] {
  const own = Array.isArray(value) ? value.map(text) : text(value).split(/\s*[,;]\s*/);
  const given = own.some((entry) => entry !== '') ? own : first(...others).split(/\s*[,;]\s*/);
  return [...new Set(given.filter((entry) => entry !== ''))];
}

function first(...texts: string[]): string {
  return texts.find((one) => one !== '') ?? '';
}

/** A page's title without the site's name behind a dash or a bar. */
function withoutSite(title: string, site: string): string {
  const clean = cleanLine(title);
  if (site !== '') return clean.replace(new RegExp(`\\s*[-–—|]\\s*${escaped(site)}\\s*$`, 'iu'), '');
  return clean.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/u, '');
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
