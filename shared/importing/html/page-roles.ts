import { countWords } from '#shared/article/text.ts';
import { cleanLine } from '../clean-text.ts';
import { isRelatedHeading } from '../lines/related-stories.ts';
import type { Role } from './flow-item.ts';
import type { PageLayout } from './page-layout.ts';
import { attribute, findElement, type HtmlElement, hasAttribute, nameTokens, textOf } from './tree.ts';

/** Class names and ids by which sites say what a text is. Read whole, so that "author-box-ad" is no author. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'kicker',
    /^((article|title|post|news|detail)-?)?(kicker|eyebrow|overline|supertitle|sup-?title|pre-?title|tit-?phu(-?tren)?|sub-?cate)$/,
  ],
  [
    'standfirst',
    /^((article|singular|detail|news|post|the-article|content)[-_]*)?(sapo|sa-po|standfirst|lead|lede|chapeau|dek|deck|summary|description|desc|intro|excerpt)$/,
  ],
  [
    'byline',
    /^((article|singular|detail|news|post|the-article|content)[-_]*)?(author|authors|byline|pen-?name|but-?danh|tac-?gia)([-_]*(name|info))?$/,
  ],
  [
    'date',
    /^((article|singular|detail|news|post|entry|the-article|meta)[-_]*)?(date|datetime|time|publish|published|publish-?(date|time)|published-?(date|time|at)|ngay-?dang)$/,
  ],
  [
    'section',
    /^((article|detail|news|post)[-_]*)?(breadcrumbs?|bread-?crumb|cate|category|chuyen-?muc|section-?name)$/,
  ],
  ['source', /^((article|detail|news|post)[-_]*)?(source|nguon|nguon-?tin|source-?name)$/],
  ['tags', /^((article|detail|news|post)[-_]*)?(tags?|tag-?list|keywords?|hashtags?|tu-?khoa)$/],
  [
    'related',
    /^(.+[-_])?(related|lien-?quan|tin-?(khac|lien-?quan|cung-?muc|moi)|other-?news|more-?news|same-?(category|cate))([-_](news|posts?|stories|articles|list|box))?s?$/,
  ],
];

/** What belongs to the site and not to the story. */
const FURNITURE =
  /^(.+[-_])?(nav|navbar|navigation|menu|share|sharing|social|socials|comments?|binh-?luan|advert|ads?|ads-?box|banner|sidebar|widget|popup|modal|toolbar|rating|subscribe|newsletter|pagination|footer|copyright|print|search|login|back-?to-?top|cookie)([-_](box|bar|list|wrap|wrapper|icons?|buttons?|group|area))?$/;

/** A text longer than that is the story's, whatever its element is called. */
const PART_WORDS: Readonly<Record<Role, number>> = {
  kicker: 20,
  headline: 60,
  standfirst: 160,
  byline: 25,
  role: 10,
  dateline: 15,
  date: 25,
  section: 20,
  source: 30,
  related: 4000,
  tags: 120,
};

/** Tells for each element of a foreign page what it is beside its tag. */
export function pageRoles(layout: PageLayout): (element: HtmlElement) => Role | 'skip' | null {
  return (element) => {
    if (element === layout.headline) return 'headline';
    if (layout.holdsStory(element)) return null;
    const role = namedRole(element) ?? (holdsRelatedList(element) ? 'related' : null);
    if (role !== null && layout.mayHold(element, role) && countWords(textOf(element)) <= PART_WORDS[role])
      return role;
    if (isFurniture(element)) return 'skip';
    return layout.isOutside(element) ? 'skip' : null;
  };
}

function namedRole(element: HtmlElement): Role | null {
  const property = attribute(element, 'itemprop').toLowerCase();
  if (property === 'description') return 'standfirst';
  if (property === 'author' || /\bauthor\b/.test(attribute(element, 'rel'))) return 'byline';
  if (property === 'datepublished' || (element.tagName === 'time' && hasAttribute(element, 'datetime')))
    return 'date';
  if (property === 'articlesection') return 'section';
  if (element.tagName === 'figure' || element.tagName === 'figcaption') return null;
  for (const name of nameTokens(element)) {
    const role = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
    if (role !== undefined) return role;
  }
  return element.tagName === 'address' ? 'byline' : null;
}

/** An `aside` or `section` whose heading says "Tin liên quan". */
function holdsRelatedList(element: HtmlElement): boolean {
  if (!/^(aside|section|div|ul)$/.test(element.tagName)) return false;
  const heading = findElement(element, ({ tagName }) => /^h[2-6]$/.test(tagName));
  const opens = element.childNodes.find((node) => textOf(node).trim() !== '');
  if (heading === null || opens === undefined || !isRelatedHeading(cleanLine(textOf(heading)))) return false;
  return cleanLine(textOf(opens)).startsWith(cleanLine(textOf(heading)));
}

function isFurniture(element: HtmlElement): boolean {
  if (element.tagName === 'nav' || element.tagName === 'form') return true;
  if (/^(navigation|search|banner|contentinfo|complementary)$/.test(attribute(element, 'role'))) return true;
  return nameTokens(element).some((name) => FURNITURE.test(name));
}
