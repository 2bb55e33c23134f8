import { type Figure, isMet } from './figure.ts';

const HEADER = ['', 'ours ms', 'peer ms', 'ratio', 'aim', ''] as const;

/** All figures as lines of text in columns; the last line says how many aims were met. */
export function figureTable(figures: readonly Figure[]): string {
  const rows: readonly (readonly string[])[] = [HEADER, ...figures.map(cells)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)));
  const judged = figures.map(isMet).filter((met) => met !== null);
  const met = judged.filter(Boolean).length;
  return [...lines.map((line) => line.join('  ').trimEnd()), '', `aims met: ${met} of ${judged.length}`].join(
    '\n',
  );
}

function cells(figure: Figure): readonly string[] {
  const { name, ours, peer } = figure;
  const met = isMet(figure);
  return [
    name,
    time(ours),
    Number.isNaN(peer) ? '' : time(peer),
    ratio(figure),
    aimText(figure),
    met === null ? '' : met ? 'met' : 'MISSED',
  ];
}

function ratio({ ours, peer, aim }: Figure): string {
  if (Number.isNaN(peer)) return '';
  return aim.kind === 'faster' ? `1/${(peer / ours).toFixed(0)}` : (ours / peer).toFixed(2);
}

function aimText({ aim, unit = 'ms' }: Figure): string {
  switch (aim.kind) {
    case 'ratio':
      return `≤ ${aim.most}`;
    case 'faster':
      return `≤ 1/${aim.least}`;
    case 'below':
      return `< ${aim.most} ${unit}`;
    case 'least':
      return `≥ ${aim.value} ${unit}`;
    case 'none':
      return '';
  }
}

/** Three digits that mean something, from 0.85 to 1340. */
function time(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0);
}

/** Words to the left, figures to the right. */
function padded(cell: string, width: number, column: number): string {
  const gap = ' '.repeat(width - [...cell].length);
  return column === 0 || column >= 4 ? cell + gap : gap + cell;
}
