import { inlineFromText, normaliseRuns, type Run } from '#shared/article/inline.ts';
import { everyListItem } from '#shared/article/walk.ts';
import type { FlowItem } from './flow-item.ts';

const LINE_BREAK: Run = { text: '\n' };

/** Blocks as the text of one: each on a line of its own. For the places that hold only text. */
export function flatRuns(items: readonly FlowItem[]): Run[] {
  const lines = items.flatMap(linesOf).filter((line) => line.length > 0);
  return normaliseRuns(lines.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line])));
}

/** The lines of text of one item, in reading order; none for what has no text of its own. */
export function linesOf(item: FlowItem): Run[][] {
  switch (item.type) {
    case 'paragraph':
    case 'subheading':
    case 'list-line':
      return [item.content];
    case 'role':
      return [[...item.content]];
    case 'quote':
      return [item.content, inlineFromText(item.attribution)];
    case 'list':
      return [...everyListItem(item)].map((entry) => entry.item.content);
    case 'table':
      return item.rows.map((row) =>
        row.flatMap(({ content }, column) => (column === 0 ? content : [{ text: ' | ' }, ...content])),
      );
    case 'box':
      return [
        inlineFromText(item.title),
        ...item.blocks.flatMap((block) => (block.type === 'unknown' ? [] : linesOf(block))),
      ];
    case 'draft-photo':
      return [inlineFromText(item.caption), inlineFromText(item.credit)];
    case 'divider':
    case 'unknown':
      return [];
  }
}
