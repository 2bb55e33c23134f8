import type { Article, Source } from '../article/article.ts';
import type { PhotoBlock } from '../article/block.ts';
import { countStoryWords } from '../article/text.ts';
import type { Json, JsonObject } from '../json.ts';
import { linkAddress } from './link-address.ts';
import type { RenderOptions } from './render-options.ts';
import { vietnamMoment } from './vietnam-time.ts';

const ORGANISATIONS: ReadonlySet<Source['kind']> = new Set(['news-agency', 'newspaper', 'organisation']);

/**
 * A story as schema.org NewsArticle: kicker as alternativeHeadline, sapo as description, agencies and papers as
 * sourceOrganization, other sources as citation, "Tin khác" as mentions. What is empty is left out.
 *
 * @param savedAt when the text was last changed, ISO 8601 with zone
 */
export function newsArticle(article: Article, options: RenderOptions, savedAt: string): JsonObject {
  const organisations = article.sources.filter(({ kind }) => ORGANISATIONS.has(kind));
  const others = article.sources.filter(({ kind }) => !ORGANISATIONS.has(kind));
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: article.id,
    inLanguage: article.language,
    headline: article.headline,
    alternativeHeadline: article.kicker,
    description: article.standfirst,
    dateline: article.dateline,
    articleSection: article.section,
    keywords: article.tags,
    wordCount: countStoryWords(article),
    dateCreated: moment(article.createdAt),
    datePublished: article.publishedAt === null ? '' : moment(article.publishedAt),
    dateModified: moment(savedAt),
    author: article.byline
      .filter(({ penName }) => penName !== '')
      .map(({ penName, role }) => compact({ '@type': 'Person', name: penName, jobTitle: role })),
    sourceOrganization: organisations.map((source) => named('Organization', source)),
    citation: others.map((source) => named('CreativeWork', source)),
    image: article.body.flatMap((block) => (block.type === 'photo' ? imageObject(block, options) : [])),
    mentions: article.related.map(({ title, excerpt, date, url }) =>
      compact({
        '@type': 'NewsArticle',
        headline: title,
        description: excerpt,
        datePublished: date,
        url: linkAddress(url) ?? '',
      }),
    ),
  });
}

/** Letters that can end a script element, or that HTML has no place for; JSON has a spelling for each. */
const NOT_IN_SCRIPT = /[<\u007F-\u009F\p{Noncharacter_Code_Point}]/gu;

/** JSON as it may stand in a script element: no tag can begin or end in it. */
export function scriptJson(json: Json): string {
  return JSON.stringify(json).replace(NOT_IN_SCRIPT, (letter) =>
    Array.from({ length: letter.length }, (_, index) => jsonEscape(letter.charCodeAt(index))).join(''),
  );
}

function jsonEscape(codeUnit: number): string {
  return `\\u${codeUnit.toString(16).padStart(4, '0')}`;
}

function named(type: string, { name, url }: Source): JsonObject {
  return compact({ '@type': type, name, url: linkAddress(url) ?? '' });
}

/** None for a picture that stands in the page itself: it has no address of its own. */
function imageObject({ asset, caption, credit, rights }: PhotoBlock, options: RenderOptions): JsonObject[] {
  const address = options.photoAddress(asset);
  if (address === null || address.src.startsWith('data:')) return [];
  return [
    compact({
      '@type': 'ImageObject',
      contentUrl: address.src,
      caption,
      creditText: credit,
      copyrightNotice: rights,
    }),
  ];
}

function moment(instant: string): string {
  return vietnamMoment(instant)?.value ?? '';
}

/** Without what is empty: an empty text or list, or an object that only says its type. */
function compact(entries: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]): [string, Json][] => {
      const kept = Array.isArray(value) ? value.filter(saysSomething) : value;
      return saysSomething(kept) ? [[key, kept]] : [];
    }),
  );
}

function saysSomething(value: Json): boolean {
  if (value === '' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).some((key) => key !== '@type');
}
