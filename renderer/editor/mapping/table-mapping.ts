import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode, $isElementNode, $setState } from 'lexical';
import type { TableBlock, TableCell } from '#shared/article/block.ts';
import { type Inline, normaliseRuns } from '#shared/article/inline.ts';
import { $extra, extraState } from '../nodes/block-state/block-state.ts';
import { $inlineNodes } from './inline-to-nodes.ts';
import { $inlineOf } from './nodes-to-inline.ts';

export function $tableNode(rows: TableBlock['rows']): TableNode {
  return $createTableNode().append(
    ...rows.map((row) => $createTableRowNode().append(...row.map((cell) => $cellNode(cell)))),
  );
}

function $cellNode(cell: TableCell): TableCellNode {
  const state = cell.header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  const node = $createTableCellNode(state, cell.columnSpan);
  node.setRowSpan(cell.rowSpan);
  if (cell.extra !== undefined) $setState(node, extraState, cell.extra);
  return node.append($createParagraphNode().append(...$inlineNodes(cell.content)));
}

export function $rowsOf(table: TableNode): TableBlock['rows'] {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode).map($cellOf));
  return rows.length > 0 ? rows : [[]];
}

/** A cell is one text: its paragraphs become lines. */
function $cellOf(cell: TableCellNode): TableCell {
  const lines = cell
    .getChildren()
    .map((child) => $inlineOf($isElementNode(child) ? child.getChildren() : [child]));
  const content: Inline = lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
  return {
    content: normaliseRuns(content),
    header: cell.hasHeader(),
    columnSpan: cell.getColSpan(),
    rowSpan: cell.getRowSpan(),
    ...$extra(cell),
  };
}
