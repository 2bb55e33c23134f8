import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableCell } from '#shared/article/block.ts';
import { tableGrid } from '#shared/export/table-grid.ts';
import { cell } from '../../../fixtures/export/every-kind-story.ts';

const anyCell: fc.Arbitrary<TableCell> = fc
  .record({
    header: fc.boolean(),
    columnSpan: fc.integer({ min: 1, max: 5 }),
    rowSpan: fc.integer({ min: 1, max: 5 }),
  })
  .map((options) => cell('x', options));

/** Slots by the algorithm of the HTML standard, 4.9.12.1, one by one: how often each is covered. */
function slots(grid: ReturnType<typeof tableGrid>): Map<string, number> {
  const covered = new Map<string, number>();
  for (const [row, cells] of grid.rows.entries()) {
    let column = 0;
    for (const { columnSpan, rowSpan } of cells) {
      while (covered.has(`${row},${column}`)) column += 1;
      for (let y = row; y < row + rowSpan; y += 1) {
        for (let x = column; x < column + columnSpan; x += 1) {
          covered.set(`${y},${x}`, (covered.get(`${y},${x}`) ?? 0) + 1);
        }
      }
      column += columnSpan;
    }
  }
  return covered;
}

describe('tableGrid', () => {
  it('covers every slot of a rectangle once and loses no cell, whatever the spans', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const grid = tableGrid(rows);
        const kept = grid.rows.flat().flatMap((one) => (one.cell === null ? [] : [one.cell]));
        expect(kept).toEqual(rows.flat());
        const covered = slots(grid);
        expect([...covered.values()].every((times) => times === 1)).toBe(true);
        const widths = grid.rows.map(
          (_, row) => [...covered.keys()].filter((key) => key.startsWith(`${row},`)).length,
        );
        expect(new Set(widths).size).toBeLessThanOrEqual(1);
        expect(covered.size).toBe((widths[0] ?? 0) * grid.rows.length);
        expect(grid.rows.every((cells) => cells.some((one) => one.cell !== null))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes rows of header cells at the top for the head, unless one reaches below', () => {
    const head = [cell('a', { header: true }), cell('b', { header: true })];
    const body = [cell('1'), cell('2')];
    expect(tableGrid([head, body]).headRows).toBe(1);
    expect(tableGrid([head, head, body]).headRows).toBe(2);
    expect(tableGrid([head]).headRows).toBe(0);
    expect(tableGrid([body, head]).headRows).toBe(0);
    expect(tableGrid([[cell('a', { header: true, rowSpan: 2 })], [cell('1')]]).headRows).toBe(0);
  });

  it('closes up columns and rows in which nothing begins', () => {
    const grid = tableGrid([
      [cell('a', { columnSpan: 3 }), cell('b')],
      [],
      [cell('c', { columnSpan: 3 }), cell('d')],
    ]);
    expect(grid.rows.map((cells) => cells.map(({ columnSpan }) => columnSpan))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('stays quick and small for the widest table a story may hold', () => {
    const rows = Array.from({ length: 10_000 }, () => [cell('x', { columnSpan: 100, rowSpan: 1000 })]);
    const start = performance.now();
    const grid = tableGrid(rows);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(grid.rows.flat().length).toBeLessThan(30_000);
  });
});
