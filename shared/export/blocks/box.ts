import { assertNever } from '#shared/assert-never.ts';
import type { BoxBlock, BoxContent } from '../../article/block.ts';
import type { BlockContext } from '../block-context.ts';
import { STORY_CLASS } from '../class-names.ts';
import { escapeHtml } from '../escape-html.ts';
import { outlineUnder } from '../heading-outline.ts';
import { isVisible } from '../visible-text.ts';
import { renderList } from './list.ts';
import { renderParagraph } from './paragraph.ts';
import { renderSubheading } from './subheading.ts';
import { renderUnknown } from './unknown.ts';

/** Hộp thông tin: an aside with its title; its headings stand below the one the running text is under. */
export function renderBox({ title, blocks }: BoxBlock, context: BlockContext): string {
  const level = Math.min(6, context.outline.below());
  const titled = isVisible(title);
  const inside: BlockContext = { ...context, outline: outlineUnder(titled ? level : level - 1) };
  const parts = [
    titled ? `<h${level}>${escapeHtml(title)}</h${level}>` : '',
    ...blocks.map((block) => renderBoxContent(block, inside)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<aside class="${STORY_CLASS.box}">\n${parts.join('\n')}\n</aside>`;
}

function renderBoxContent(block: BoxContent, context: BlockContext): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block);
    case 'subheading':
      return renderSubheading(block, context);
    case 'list':
      return renderList(block);
    case 'unknown':
      return renderUnknown(block, context);
    default:
      return assertNever(block);
  }
}
