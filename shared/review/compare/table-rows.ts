import type { TableCell } from '#shared/article/block.ts';
import { inlineText } from '#shared/article/inline.ts';
import { compareEntries, type EntryKind } from './compare-entries.ts';
import { featuresOf } from './likeness.ts';
import { extraParts, listPart, textPart, valuePart } from './make-part.ts';
import type { Row } from './row.ts';

export const tableCellKind: EntryKind<TableCell> = {
  id: () => null,
  features: (cell) => featuresOf('cell', inlineText(cell.content)),
  parts: (before, after) => [
    textPart('content', before.content, after.content),
    valuePart('header', before.header, after.header),
    valuePart('columnSpan', before.columnSpan, after.columnSpan),
    valuePart('rowSpan', before.rowSpan, after.rowSpan),
    ...extraParts(before, after),
  ],
};

export const tableRowKind: EntryKind<readonly TableCell[]> = {
  id: () => null,
  features: (row) => featuresOf('row', row.map((cell) => inlineText(cell.content)).join('\n')),
  parts: (before, after) => [listPart('cells', compareCells(before, after))],
};

/** Rows as wide as each other are compared column by column; else a column was put in or taken out. */
function compareCells(before: readonly TableCell[], after: readonly TableCell[]): Row<TableCell>[] {
  if (before.length !== after.length) return compareEntries(before, after, tableCellKind);
  const pairs = before.map((_, index) => ({ before: index, after: index }));
  return compareEntries(before, after, tableCellKind, pairs);
}
