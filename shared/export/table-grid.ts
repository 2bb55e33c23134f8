import type { TableCell } from '../article/block.ts';

/** A cell where it stands; `cell` is null where a short row was filled up. */
export interface GridCell {
  readonly cell: TableCell | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableGrid {
  /** How many of the rows are the table's head. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** HTML allows no wider span (HTML standard, 4.9.11). */
const WIDEST_SPAN = 1000;
/** Columns up to which a short row is filled cell by cell; wider tables are none that a person made. */
const WIDEST_FILLED = 64;

/**
 * A table as HTML wants it (HTML standard, 4.9.12: every slot covered once, a cell beginning in every row and column).
 * Cells are placed as a browser would, spans that would overlap or leave the table are cut, rows and columns in which
 * nothing begins are closed up, short rows are filled. No cell is lost. The head is the rows at the top with nothing
 * but header cells, if no cell reaches from there into the rest.
 */
export function tableGrid(rows: readonly (readonly TableCell[])[]): TableGrid {
  const placed = closeUp(place(rows));
  const byRow: Placed[][] = [];
  for (const one of placed) {
    byRow[one.row] ??= [];
    byRow[one.row]?.push(one);
  }
  return { headRows: countHeadRows(byRow), rows: fill(byRow) };
}

function place(rows: readonly (readonly TableCell[])[]): Placed[] {
  const placed: Placed[] = [];
  let reaching: Placed[] = [];
  for (const [row, cells] of rows.entries()) {
    reaching = reaching
      .filter((above) => above.row + above.rowSpan > row)
      .sort((left, right) => left.column - right.column);
    let column = 0;
    let next = 0;
    const begun: Placed[] = [];
    for (const cell of cells) {
      for (
        let above = reaching[next];
        above !== undefined && above.column <= column;
        above = reaching[next]
      ) {
        column = Math.max(column, above.column + above.columnSpan);
        next += 1;
      }
      const free = (reaching[next]?.column ?? Number.POSITIVE_INFINITY) - column;
      const columnSpan = Math.min(cell.columnSpan, free);
      begun.push({ cell, row, column, columnSpan, rowSpan: Math.min(cell.rowSpan, rows.length - row) });
      column += columnSpan;
    }
    placed.push(...begun);
    reaching.push(...begun.filter(({ rowSpan }) => rowSpan > 1));
  }
  return placed;
}

function closeUp(placed: readonly Placed[]): Placed[] {
  const rows = indexOf(placed.map(({ row }) => row));
  const columns = indexOf(placed.map(({ column }) => column));
  return placed.map((one) => ({
    cell: one.cell,
    row: rows(one.row),
    column: columns(one.column),
    rowSpan: rows(one.row + one.rowSpan) - rows(one.row),
    columnSpan: columns(one.column + one.columnSpan) - columns(one.column),
  }));
}

/** How many of the values used lie before a value. */
function indexOf(values: readonly number[]): (value: number) => number {
  const used = [...new Set(values)].sort((left, right) => left - right);
  return (value) => {
    let low = 0;
    let high = used.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((used[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function countHeadRows(byRow: readonly (readonly Placed[])[]): number {
  const body = byRow.findIndex((cells) => cells.some(({ cell }) => !cell.header));
  if (body <= 0) return 0;
  const reachesDown = byRow.slice(0, body).some((cells) => cells.some((one) => one.row + one.rowSpan > body));
  return reachesDown ? 0 : body;
}

function fill(byRow: readonly (readonly Placed[])[]): GridCell[][] {
  const width = byRow.flat().reduce((widest, one) => Math.max(widest, one.column + one.columnSpan), 0);
  let reaching: Placed[] = [];
  return byRow.map((cells, row) => {
    reaching = [...reaching.filter((above) => above.row + above.rowSpan > row), ...cells];
    reaching.sort((left, right) => left.column - right.column);
    const filled: GridCell[] = [];
    let column = 0;
    for (const one of reaching) {
      filled.push(...gap(one.column - column, width));
      if (one.row === row) filled.push({ cell: one.cell, columnSpan: one.columnSpan, rowSpan: one.rowSpan });
      column = one.column + one.columnSpan;
    }
    filled.push(...gap(width - column, width));
    return filled;
  });
}

function gap(columns: number, width: number): GridCell[] {
  const step = width <= WIDEST_FILLED ? 1 : WIDEST_SPAN;
  const cells: GridCell[] = [];
  for (let left = columns; left > 0; left -= step) {
    cells.push({ cell: null, columnSpan: Math.min(left, step), rowSpan: 1 });
  }
  return cells;
}
