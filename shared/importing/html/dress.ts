import type { Mark, Run } from '#shared/article/inline.ts';
import { MARKS } from '#shared/article/inline.ts';
import { safeLink } from '#shared/article/link.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** How a stretch of text is dressed: its marks, its link. */
export interface Dress {
  readonly marks: ReadonlySet<Mark>;
  readonly link: string | null;
}

export const PLAIN: Dress = { marks: new Set(), link: null };

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
};

/**
 * The dress of an element's text, given that of the text around it. Knows tags and the few styles that mean a mark.
 *
 * @param exact the page is our own: its links are what was written
 */
export function dressOf(element: HtmlElement, around: Dress, exact = false): Dress {
  const marks = new Set(around.marks);
  const ownMark = TAG_MARKS[element.tagName];
  if (ownMark !== undefined) marks.add(ownMark);
  const style = attribute(element, 'style');
  if (style !== '') applyStyle(style.toLowerCase(), marks, around.link !== null || element.tagName === 'a');
  const read = exact ? safeLink : linkOf;
  const link = element.tagName === 'a' ? (read(attribute(element, 'href')) ?? around.link) : around.link;
  return sameMarks(marks, around.marks) && link === around.link ? around : { marks, link };
}

/** Text in a dress, as the article holds it; not yet in normal form. */
export function dressed(text: string, { marks, link }: Dress): Run {
  const worn = MARKS.filter((mark) => marks.has(mark));
  return { text, ...(worn.length > 0 ? { marks: worn } : {}), ...(link === null ? {} : { link }) };
}

/**
 * A link as it may stand in a story, or null. The detours that search engines and social networks put before an
 * address copied from them are taken out: they say who copied it and stop working.
 */
export function linkOf(href: string): string | null {
  const link = safeLink(href);
  if (link === null || !/^https?:/i.test(link)) return link;
  const url = new URL(link);
  for (const { host, path, parameter } of DETOURS) {
    const target =
      host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null;
    const straight = target === null ? null : safeLink(target);
    if (straight !== null) return straight;
  }
  return link;
}

const DETOURS = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: 'q' },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: 'url' },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
] as const;

function applyStyle(style: string, marks: Set<Mark>, insideLink: boolean): void {
  const weight = declared(style, 'font-weight');
  if (weight !== '') change(marks, 'bold', weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600);
  const slant = declared(style, 'font-style');
  if (slant !== '') change(marks, 'italic', slant.startsWith('italic') || slant.startsWith('oblique'));
  const line = `${declared(style, 'text-decoration')} ${declared(style, 'text-decoration-line')}`;
  // Every link is underlined by browsers, and what was copied from one says so.
  if (line.includes('underline') && !insideLink) marks.add('underline');
  if (line.includes('line-through')) marks.add('strikethrough');
  const height = declared(style, 'vertical-align');
  if (height === 'super') marks.add('superscript');
  if (height === 'sub') marks.add('subscript');
}

function change(marks: Set<Mark>, mark: Mark, on: boolean): void {
  if (on) marks.add(mark);
  else marks.delete(mark);
}

/** The value of one property in a `style` attribute, lower case, or ''. */
export function declared(style: string, property: string): string {
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === property) {
      return declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim();
    }
  }
  return '';
}

function sameMarks(left: ReadonlySet<Mark>, right: ReadonlySet<Mark>): boolean {
  return left.size === right.size && [...left].every((mark) => right.has(mark));
}
