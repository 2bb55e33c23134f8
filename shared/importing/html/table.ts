import type { TableCell } from '#shared/article/block.ts';
import { inlineText } from '#shared/article/inline.ts';
import { countWords } from '#shared/article/text.ts';
import { captioned } from './figure.ts';
import { flatRuns } from './flat-runs.ts';
import { type FlowSettings, flowOf } from './flow.ts';
import type { FlowItem } from './flow-item.ts';
import { attribute, everyElement, type HtmlElement, isElement } from './tree.ts';

/** Above it, what stands under a picture in a table is text of the story. */
const CAPTION_WORDS = 80;
const SPAN_LIMITS = { colspan: 100, rowspan: 1000 } as const;

/**
 * A table of facts as a table; one that only arranges things on a page as what it arranges. A picture with a line
 * under it, the way older Vietnamese sites set photos, is a photo with its caption.
 */
export function tableItems(table: HtmlElement, settings: FlowSettings): FlowItem[] {
  const parts = partsOf(table);
  const caption = parts.captions.flatMap((part) => flowOf([part], settings));
  if (settings.exact !== true && isLayout(table, parts.rows))
    return [...caption, ...layoutItems(parts.rows, settings)];
  const photos: FlowItem[] = [];
  const rows = parts.rows
    .map(({ cells, head }) => cells.map((cell) => tableCell(cell, head, settings, photos)))
    .filter((row) => row.length > 0);
  const empty = rows.every((row) => row.every(({ content }) => inlineText(content) === ''));
  if (rows.length === 0 || (empty && settings.exact !== true)) return [...caption, ...photos];
  return [
    ...caption,
    { type: 'table', id: settings.newId(), rows: rows.map((row, at) => fitting(row, rows.length - at)) },
    ...photos,
  ];
}

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly head: boolean;
}

function partsOf(table: HtmlElement): { captions: HtmlElement[]; rows: Row[] } {
  const captions: HtmlElement[] = [];
  const rows: Row[] = [];
  const visit = (parent: HtmlElement, head: boolean): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'caption') captions.push(child);
      else if (child.tagName === 'tr') rows.push(rowOf(child, head));
      else visit(child, child.tagName === 'thead');
    }
  };
  visit(table, false);
  return { captions, rows };
}

function rowOf(element: HtmlElement, head: boolean): Row {
  const cells = cellsOf(element);
  // A cell that heads its column makes a row of headers, also of the empty ones beside it.
  return { cells, head: head || cells.some((cell) => attribute(cell, 'scope') === 'col') };
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && /^t[dh]$/.test(node.tagName),
  );
}

function isLayout(table: HtmlElement, rows: readonly Row[]): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role'))) return true;
  for (const { tagName } of everyElement(table)) {
    if (/^(table|img|figure|h[1-6]|blockquote|hr)$/.test(tagName)) return true;
    if (tagName === 'th') return false;
  }
  return rows.every(({ cells }) => cells.length <= 1);
}

function layoutItems(rows: readonly Row[], settings: FlowSettings): FlowItem[] {
  const items = rows.flatMap(({ cells }) => cells.flatMap((cell) => flowOf(cell.childNodes, settings)));
  const [photo, line, ...more] = items;
  if (photo?.type !== 'draft-photo' || photo.caption !== '' || line?.type !== 'paragraph' || more.length > 0)
    return items;
  const words = inlineText(line.content);
  return countWords(words) <= CAPTION_WORDS ? [captioned(photo, words)] : items;
}

/** A cell; photos, which no cell can hold, are gathered to follow the table. */
function tableCell(cell: HtmlElement, head: boolean, settings: FlowSettings, photos: FlowItem[]): TableCell {
  const items = flowOf(cell.childNodes, settings);
  photos.push(...items.filter((item) => item.type === 'draft-photo'));
  return {
    content: flatRuns(items.filter((item) => item.type !== 'draft-photo')),
    header: head || cell.tagName === 'th',
    columnSpan: span(cell, 'colspan'),
    rowSpan: span(cell, 'rowspan'),
  };
}

function span(cell: HtmlElement, name: keyof typeof SPAN_LIMITS): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), SPAN_LIMITS[name]) : 1;
}

/** No cell reaches further down than the table. */
function fitting(row: readonly TableCell[], rowsLeft: number): TableCell[] {
  return row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowsLeft) }));
}
