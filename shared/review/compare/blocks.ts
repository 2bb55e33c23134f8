import { type Block, isTextBlock, type PhotoBlock } from '#shared/article/block.ts';
import { inlineFromText } from '#shared/article/inline.ts';
import { PHOTO_TEXT_FIELDS } from '#shared/article/photo.ts';
import { blockLines } from '#shared/article/text.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { JsonObject } from '#shared/json.ts';
import { sameValue } from '../same-value.ts';
import { compareEntries, type EntryKind } from './compare-entries.ts';
import { type Features, featuresOf } from './likeness.ts';
import { listEntries, listEntryKind } from './list-entries.ts';
import { extraParts, linePart, listPart, textPart, valuePart } from './make-part.ts';
import type { Part } from './part.ts';
import { tableRowKind } from './table-rows.ts';

/** How blocks are recognised and compared. */
export const blockKind: EntryKind<Block> = {
  id: (block) => block.id,
  features: blockFeatures,
  parts: blockParts,
};

/** Paragraphs, subheadings and quotations become one another; the other kinds stay what they are. */
function blockFeatures(block: Block): Features {
  if (isTextBlock(block)) return featuresOf('text', blockLines(block).join('\n'));
  switch (block.type) {
    case 'photo':
      return featuresOf(
        'photo',
        PHOTO_TEXT_FIELDS.map((field) => block[field]).join('\n'),
        block.asset.sha256,
      );
    case 'unknown':
      return featuresOf(`unknown ${String(block.raw['type'])}`, wordsInside(block.raw));
    default:
      return featuresOf(block.type, blockLines(block).join('\n'));
  }
}

function wordsInside(raw: JsonObject): string {
  const { id: _id, ...rest } = raw;
  return JSON.stringify(rest);
}

/** The parts of a block on both sides, in reading order. Of two kinds with nothing in common, their words. */
export function blockParts(before: Block, after: Block): Part[] {
  if (before.type === after.type) return [...partsOfKind(before, after), ...extras(before, after)];
  const type = valuePart('type', before.type, after.type);
  if (!isTextBlock(before) || !isTextBlock(after)) {
    return [type, textPart('content', plainWords(before), plainWords(after)), ...extras(before, after)];
  }
  return [
    type,
    valuePart('level', levelOf(before), levelOf(after)),
    textPart('content', before.content, after.content),
    linePart('attribution', attributionOf(before), attributionOf(after)),
    ...extras(before, after),
  ];
}

function partsOfKind(before: Block, after: Block): Part[] {
  switch (before.type) {
    case 'paragraph':
      return after.type === before.type ? [textPart('content', before.content, after.content)] : [];
    case 'subheading':
      return after.type === before.type
        ? [valuePart('level', before.level, after.level), textPart('content', before.content, after.content)]
        : [];
    case 'quote':
      return after.type === before.type
        ? [
            textPart('content', before.content, after.content),
            linePart('attribution', before.attribution, after.attribution),
          ]
        : [];
    case 'photo':
      return after.type === before.type ? photoParts(before, after) : [];
    case 'list':
      return after.type === before.type
        ? [
            valuePart('ordered', before.ordered, after.ordered),
            listPart('items', compareEntries(listEntries(before), listEntries(after), listEntryKind)),
          ]
        : [];
    case 'table':
      return after.type === before.type
        ? [listPart('rows', compareEntries(before.rows, after.rows, tableRowKind))]
        : [];
    case 'box':
      return after.type === before.type
        ? [
            linePart('title', before.title, after.title),
            listPart('blocks', compareEntries<Block>(before.blocks, after.blocks, blockKind)),
          ]
        : [];
    case 'unknown':
      return after.type === before.type ? [valuePart('raw', before.raw, after.raw)] : [];
    case 'divider':
      return [];
    default:
      return assertNever(before);
  }
}

function photoParts(before: PhotoBlock, after: PhotoBlock): Part[] {
  return [
    {
      kind: 'picture',
      name: 'picture',
      isSame: sameValue(before.asset, after.asset),
      before: before.asset,
      after: after.asset,
    },
    ...PHOTO_TEXT_FIELDS.map((field) => linePart(field, before[field], after[field])),
  ];
}

function extras(before: Block, after: Block): Part[] {
  return extraParts(before.type === 'unknown' ? {} : before, after.type === 'unknown' ? {} : after);
}

function plainWords(block: Block) {
  return inlineFromText(blockLines(block).join('\n'));
}

function levelOf(block: Block): number | null {
  return block.type === 'subheading' ? block.level : null;
}

function attributionOf(block: Block): string {
  return block.type === 'quote' ? block.attribution : '';
}
