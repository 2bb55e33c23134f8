import { STORY_CLASS, type StoryClass } from '#shared/export/class-names.ts';
import type { DraftPhoto } from '../draft.ts';
import { type FlowSettings, flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { pictureSource } from './picture-source.ts';
import { attribute, findElement, type HtmlElement, hasClass, textOf } from './tree.ts';

/** A figure of a page we exported: a photo whose words stand each in an element of its own, or a quotation. */
export function ownFigure(figure: HtmlElement, settings: FlowSettings): FlowItem[] {
  return hasClass(figure, STORY_CLASS.quote) ? [ownQuote(figure, settings)] : [ownPhoto(figure, settings)];
}

function ownQuote(figure: HtmlElement, settings: FlowSettings): FlowItem {
  const legend = findElement(figure, ({ tagName }) => tagName === 'figcaption');
  const attribution = legend === null ? '' : plainText(legend);
  const inside = figure.childNodes.filter((node) => node !== legend);
  const [quote] = flowOf(inside, settings);
  return quote?.type === 'quote'
    ? { ...quote, attribution }
    : { type: 'quote', id: settings.newId(), content: [], attribution };
}

function ownPhoto(figure: HtmlElement, { newId }: FlowSettings): DraftPhoto {
  const image = findElement(figure, ({ tagName }) => tagName === 'img');
  const words = (name: StoryClass): string => {
    const holder = findElement(figure, (element) => hasClass(element, name));
    return holder === null ? '' : plainText(holder);
  };
  return {
    type: 'draft-photo',
    id: newId(),
    picture: image === null ? null : pictureSource(attribute(image, 'src')),
    caption: words(STORY_CLASS.caption),
    credit: withoutLabel(words(STORY_CLASS.credit)),
    alt: image === null ? '' : attribute(image, 'alt'),
    source: withoutLabel(words(STORY_CLASS.source)),
    rights: withoutLabel(words(STORY_CLASS.rights)),
  };
}

/** "Ảnh: KC" without the label the export put before it; "Ảnh tư liệu" has none. */
function withoutLabel(words: string): string {
  return words.replace(/^(?:ảnh|nguồn|bản quyền|photo|source|rights)\s*:\s*/iu, '');
}

function plainText(element: HtmlElement): string {
  return textOf(element).replace(/[\r\n]+/g, '');
}
