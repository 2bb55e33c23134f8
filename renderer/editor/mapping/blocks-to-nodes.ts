import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import type { Block } from '#shared/article/block.ts';
import { assertNever } from '#shared/assert-never.ts';
import { $setBlockState } from '../nodes/block-state/block-state.ts';
import { $createBoxNode, $setBoxTitle } from '../nodes/box/box-node.ts';
import { $createPhotoNode } from '../nodes/photo/photo-node.tsx';
import { $createQuotationNode, $setAttribution } from '../nodes/quotation/quotation-node.ts';
import { $createUnknownNode } from '../nodes/unknown/unknown-node.tsx';
import { $inlineNodes } from './inline-to-nodes.ts';
import { $listNode } from './list-mapping.ts';
import { $tableNode } from './table-mapping.ts';

/** The node that shows a block. Inverse of `$blockOf`. */
export function $nodeOf(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $setBlockState($createParagraphNode().append(...$inlineNodes(block.content)), block);
    case 'subheading': {
      const heading = $createHeadingNode(block.level === 2 ? 'h2' : 'h3');
      return $setBlockState(heading.append(...$inlineNodes(block.content)), block);
    }
    case 'quote': {
      const quotation = $createQuotationNode().append(...$inlineNodes(block.content));
      $setAttribution(quotation, block.attribution);
      return $setBlockState(quotation, block);
    }
    case 'photo':
      return $createPhotoNode(block);
    case 'list':
      return $setBlockState($listNode(block), block);
    case 'table':
      return $setBlockState($tableNode(block.rows), block);
    case 'box': {
      const inner = block.blocks.length > 0 ? block.blocks.map($nodeOf) : [$createParagraphNode()];
      const box = $createBoxNode().append(...inner);
      $setBoxTitle(box, block.title);
      return $setBlockState(box, block);
    }
    case 'divider':
      return $setBlockState($createHorizontalRuleNode(), block);
    case 'unknown':
      return $createUnknownNode(block);
    default:
      return assertNever(block);
  }
}
