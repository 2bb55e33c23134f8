import { cleanLine } from '../clean-text.ts';
import type { DraftPhoto } from '../draft.ts';
import { creditAlone, splitCredit } from '../lines/caption-credit.ts';
import { type FlowSettings, flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { ownFigure } from './own-figure.ts';
import { type PictureSource, pictureSource } from './picture-source.ts';
import { withoutDash } from './quote.ts';
import { attribute, findElement, type HtmlElement, isElement, nameTokens, textOf } from './tree.ts';

/** A picture. Counting pixels and pictures without an address are nothing anybody would miss. */
export function imageItems(image: HtmlElement, settings: FlowSettings): FlowItem[] {
  if (isCountingPixel(image)) return [];
  const picture =
    addressesOf(image)
      .map(pictureSource)
      .find((source) => source !== null) ?? null;
  if (picture === null) return [];
  const alt = cleanLine(attribute(image, 'alt'));
  return [
    {
      type: 'draft-photo',
      id: settings.newId(),
      picture,
      caption: '',
      credit: '',
      alt,
      source: '',
      rights: '',
    },
  ];
}

/**
 * A figure: photos with their caption, or a quotation or a table with a line under it. Several photos under one
 * caption stay together; the caption goes to the last, beside which it was printed.
 */
export function figureItems(figure: HtmlElement, settings: FlowSettings): FlowItem[] {
  if (settings.exact === true) return ownFigure(figure, settings);
  const caption = findElement(figure, (element) => element.tagName === 'figcaption' && isCaption(element));
  const inside = figure.childNodes.filter((node) => node !== caption);
  const items = flowOf(inside, settings);
  if (caption === null) return items;
  const last = items.findLastIndex((item) => item.type === 'draft-photo');
  const photo = items[last];
  if (photo?.type === 'draft-photo' && photo.caption === '') {
    return items.with(last, withCaption(photo, caption));
  }
  const said = items.findIndex((item) => item.type === 'quote');
  const quote = items[said];
  if (quote?.type === 'quote' && quote.attribution === '') {
    return items.with(said, { ...quote, attribution: withoutDash(cleanLine(textOf(caption))) });
  }
  return figure.childNodes.includes(caption) ? [...items, ...flowOf([caption], settings)] : items;
}

/** A photo with the words under it. */
export function withCaption(photo: DraftPhoto, caption: HtmlElement): DraftPhoto {
  const creditHolder = findElement(caption, isCredit);
  if (creditHolder === null) return captioned(photo, textOf(caption));
  const words = caption.childNodes.map((node) => textWithout(node, creditHolder)).join('');
  const credit = cleanLine(textOf(creditHolder));
  const parts = captioned(photo, words);
  return { ...parts, credit: [parts.credit, creditAlone(credit) ?? credit].filter(Boolean).join(' / ') };
}

/** A photo with the line that stood under it, its credit taken out of it. */
export function captioned(photo: DraftPhoto, words: string): DraftPhoto {
  const { caption, credit, source } = splitCredit(cleanLine(words));
  return { ...photo, caption, credit: credit || photo.credit, source: source || photo.source };
}

/** Class names under which sites print the words of a photo. The box around photo and words often has one too. */
export function isCaption(element: HtmlElement): boolean {
  const named =
    element.tagName === 'figcaption' || nameTokens(element).some((name) => CAPTION_NAME.test(name));
  return named && findElement(element, ({ tagName }) => tagName === 'img') === null;
}

const CAPTION_NAME =
  /^(wp-)?(caption|(photo|image|img|picture|figure|photocms|media)[-_]?(caption|desc|note|title)|caption[-_]?(text|content)|wp-caption-text|desc[-_](cation|image|photo)|chu-?thich(-?anh)?|thumb[-_]?caption)$/;

function isCredit(element: HtmlElement): boolean {
  const property = attribute(element, 'itemprop').toLowerCase();
  if (/\b(credittext|copyrightholder|creator|author)\b/.test(property)) return true;
  return nameTokens(element).some((name) =>
    /^((photo|image|figure|caption)[-_]?)?(credit|author|photographer|tac-?gia)s?$/.test(name),
  );
}

function textWithout(node: Parameters<typeof textOf>[0], left: HtmlElement): string {
  if (node === left) return '';
  if (!isElement(node)) return textOf(node);
  return node.childNodes.map((child) => textWithout(child, left)).join('');
}

function isCountingPixel(image: HtmlElement): boolean {
  return ['width', 'height'].some((side) => /^[012](px)?$/.test(attribute(image, side).trim()));
}

/** Where the picture may be, best first: pages that load pictures late keep the address in a `data-` attribute. */
function addressesOf(image: HtmlElement): string[] {
  const own = attribute(image, 'src');
  const late = ['data-src', 'data-original', 'data-lazy-src', 'data-echo'].map((name) =>
    attribute(image, name),
  );
  const sets = [attribute(image, 'srcset'), attribute(image, 'data-srcset')].map(largestOf);
  const stub =
    own === '' || /^data:image\/(gif|svg)/i.test(own) || /(blank|pixel|spacer|loading|lazy)[^/]*$/i.test(own);
  return stub ? [...late, ...sets, own] : [own, ...late, ...sets];
}

/** The widest candidate of a `srcset`. */
function largestOf(set: string): string {
  let best = { address: '', size: -1 };
  for (const candidate of set.split(/,\s+/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const width = Number.parseFloat(size) || 1;
    if (width > best.size) best = { address, size: width };
  }
  return best.address;
}

/** Whether a picture can be had without leaving the desk. */
export function isAtHand(picture: PictureSource | null): boolean {
  return picture?.kind === 'data' || picture?.kind === 'beside';
}
