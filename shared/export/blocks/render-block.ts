import { assertNever } from '#shared/assert-never.ts';
import type { Block } from '../../article/block.ts';
import type { BlockContext } from '../block-context.ts';
import { renderBox } from './box.ts';
import { renderDivider } from './divider.ts';
import { renderList } from './list.ts';
import { renderParagraph } from './paragraph.ts';
import { renderPhoto } from './photo.ts';
import { renderQuote } from './quote.ts';
import { renderSubheading } from './subheading.ts';
import { renderTable } from './table.ts';
import { renderUnknown } from './unknown.ts';

/** One block as HTML; empty where a reader would see nothing of it. */
export function renderBlock(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block);
    case 'subheading':
      return renderSubheading(block, context);
    case 'photo':
      return renderPhoto(block, context);
    case 'quote':
      return renderQuote(block);
    case 'divider':
      return renderDivider();
    case 'list':
      return renderList(block);
    case 'table':
      return renderTable(block);
    case 'box':
      return renderBox(block, context);
    case 'unknown':
      return renderUnknown(block, context);
    default:
      return assertNever(block);
  }
}
