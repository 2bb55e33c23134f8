import { describe, expect, it } from 'vitest';
import { renderTable } from '#shared/export/blocks/table.ts';
import { cell } from '../../../../fixtures/export/every-kind-story.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';

const table = (rows: Parameters<typeof renderTable>[0]['rows']) =>
  renderTable({ type: 'table', id: fixtureId(1), rows });

describe('table', () => {
  it('has a head, and header cells that say what they head', () => {
    expect(
      table([
        [cell('Năm', { header: true }), cell('Tấn', { header: true })],
        [cell('2025', { header: true }), cell('178,9')],
      ]),
    ).toBe(
      '<table class="toasoan-table">\n<thead>\n<tr><th scope="col">Năm</th><th scope="col">Tấn</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><th scope="row">2025</th><td>178,9</td></tr>\n</tbody>\n</table>',
    );
  });

  it('makes a header cell without words a plain one, and fills a short row', () => {
    expect(table([[cell('', { header: true }), cell('b', { header: true })], [cell('c')]])).toContain(
      '<tr><td></td><th scope="col">b</th></tr>',
    );
    expect(table([[cell('a'), cell('b')], [cell('c')]])).toContain('<tr><td>c</td><td></td></tr>');
  });

  it('prints nothing for rows without a cell', () => {
    expect(table([[], []])).toBe('');
  });
});
