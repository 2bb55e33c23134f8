import type { PhotoBlock } from '../../article/block.ts';
import type { BlockContext } from '../block-context.ts';
import { STORY_CLASS } from '../class-names.ts';
import { escapeHtml } from '../escape-html.ts';
import { creditLine, labelled } from '../export-labels.ts';
import { isVisible } from '../visible-text.ts';

/**
 * A figure: the picture, and under it caption, credit, source and rights, each an element of its own. An alternative
 * text is the writer's or empty, never made from a file's name or from the caption, which is read out anyway.
 */
export function renderPhoto(photo: PhotoBlock, { options, omit }: BlockContext): string {
  const { labels, photoAddress } = options;
  const address = photoAddress(photo.asset);
  if (address === null) omit({ kind: 'photo', block: photo.id });
  const image =
    address === null
      ? ''
      : `<img src="${escapeHtml(address.src)}" width="${address.width}" height="${address.height}" alt="${escapeHtml(photo.alt)}">`;
  const lines = [
    line(STORY_CLASS.caption, photo.caption),
    isVisible(photo.credit) ? line(STORY_CLASS.credit, creditLine(labels.photo, photo.credit)) : '',
    isVisible(photo.source) ? line(STORY_CLASS.source, labelled(labels.source, photo.source)) : '',
    isVisible(photo.rights) ? line(STORY_CLASS.rights, labelled(labels.rights, photo.rights)) : '',
  ].filter((part) => part !== '');
  if (image === '' && lines.length === 0) return '';
  const legend = lines.length === 0 ? '' : `\n<figcaption>${lines.join(' ')}</figcaption>`;
  return `<figure class="${STORY_CLASS.photo}">${image === '' ? '' : `\n${image}`}${legend}\n</figure>`;
}

function line(name: string, text: string): string {
  return isVisible(text) ? `<span class="${name}">${escapeHtml(text)}</span>` : '';
}
