import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $isElementNode, type LexicalNode } from 'lexical';
import type { Block, BoxContent } from '#shared/article/block.ts';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { $blockId, $extra } from '../nodes/block-state/block-state.ts';
import { $boxTitleOf, $isBoxNode } from '../nodes/box/box-node.ts';
import { $isPhotoNode, $photoOf } from '../nodes/photo/photo-node.tsx';
import { $attributionOf, $isQuotationNode } from '../nodes/quotation/quotation-node.ts';
import { $isUnknownNode, $rawOf } from '../nodes/unknown/unknown-node.tsx';
import { $listOf } from './list-mapping.ts';
import { $inlineOf } from './nodes-to-inline.ts';
import { $rowsOf } from './table-mapping.ts';

/**
 * The block that a top-level node stands for. An element of no known kind gives a paragraph with its text, a thing
 * without text gives nothing: what can be read is never left out.
 */
export function $blockOf(node: LexicalNode): Block | null {
  const base = { id: $blockId(node), ...$extra(node) };
  if ($isHeadingNode(node)) {
    const level = node.getTag() === 'h1' || node.getTag() === 'h2' ? 2 : 3;
    return { type: 'subheading', ...base, level, content: $inlineOf(node.getChildren()) };
  }
  if ($isQuotationNode(node)) {
    const attribution = normaliseLine($attributionOf(node));
    return { type: 'quote', ...base, content: $inlineOf(node.getChildren()), attribution };
  }
  if ($isListNode(node)) return { type: 'list', ...base, ...$listOf(node) };
  if ($isTableNode(node)) return { type: 'table', ...base, rows: $rowsOf(node) };
  if ($isBoxNode(node)) {
    return {
      type: 'box',
      ...base,
      title: normaliseLine($boxTitleOf(node)),
      blocks: $boxContent(node.getChildren()),
    };
  }
  if ($isHorizontalRuleNode(node)) return { type: 'divider', ...base };
  if ($isUnknownNode(node)) return { type: 'unknown', id: base.id, raw: { ...$rawOf(node), id: base.id } };
  if ($isPhotoNode(node)) {
    const photo = $photoOf(node);
    if (photo === null) return null;
    return {
      type: 'photo',
      ...base,
      asset: photo.asset,
      caption: normaliseLine(photo.caption),
      credit: normaliseLine(photo.credit),
      alt: normaliseLine(photo.alt),
      source: normaliseLine(photo.source),
      rights: normaliseLine(photo.rights),
    };
  }
  return $isElementNode(node) ? { type: 'paragraph', ...base, content: $inlineOf(node.getChildren()) } : null;
}

/** A box holds plain blocks only; anything else is kept out of it by `register-box.ts`, and here reads as its text. */
function $boxContent(children: readonly LexicalNode[]): BoxContent[] {
  return children.flatMap((child): BoxContent[] => {
    const block = $blockOf(child);
    if (block === null) return [];
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
      case 'list':
      case 'unknown':
        return [block];
      default:
        return [{ type: 'paragraph', id: block.id, content: $inlineOf([child]) }];
    }
  });
}
