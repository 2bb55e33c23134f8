import type { TableBlock } from '../../article/block.ts';
import { STORY_CLASS } from '../class-names.ts';
import { renderInline } from '../inline-html.ts';
import { type GridCell, tableGrid } from '../table-grid.ts';
import { isVisibleInline } from '../visible-text.ts';

/** A table with its head apart and each header cell saying what it heads (`scope`). */
export function renderTable({ rows }: TableBlock): string {
  const grid = tableGrid(rows);
  if (grid.rows.length === 0) return '';
  const head = renderGroup('thead', grid.rows.slice(0, grid.headRows));
  const body = renderGroup('tbody', grid.rows.slice(grid.headRows));
  return `<table class="${STORY_CLASS.table}">\n${head}${body}</table>`;
}

function renderGroup(tag: 'thead' | 'tbody', rows: readonly (readonly GridCell[])[]): string {
  if (rows.length === 0) return '';
  return `<${tag}>\n${rows.map(renderRow).join('\n')}\n</${tag}>\n`;
}

function renderRow(cells: readonly GridCell[]): string {
  const scope = cells.every(({ cell }) => cell === null || cell.header) ? 'col' : 'row';
  return `<tr>${cells.map((cell) => renderCell(cell, scope)).join('')}</tr>`;
}

/** A header cell with no words heads nothing, and is a plain cell. */
function renderCell({ cell, columnSpan, rowSpan }: GridCell, scope: 'col' | 'row'): string {
  const content = cell?.content ?? [];
  const header = cell?.header === true && isVisibleInline(content);
  const spans =
    (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
  return header
    ? `<th scope="${scope}"${spans}>${renderInline(content)}</th>`
    : `<td${spans}>${renderInline(content)}</td>`;
}
