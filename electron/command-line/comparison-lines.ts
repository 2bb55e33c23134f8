import { SOURCE_KINDS, SOURCE_USES, STATUSES } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { type Inline, inlineText } from '#shared/article/inline.ts';
import { blockLines } from '#shared/article/text.ts';
import { assertNever } from '#shared/assert-never.ts';
import { vietnamMoment } from '#shared/export/vietnam-time.ts';
import type { Json } from '#shared/json.ts';
import type { Translate } from '#shared/locales/translator.ts';
import type { ArticleComparison } from '#shared/review/compare/compare-articles.ts';
import type { Part } from '#shared/review/compare/part.ts';
import type { Row } from '#shared/review/compare/row.ts';
import type { TextChange } from '#shared/review/compare/text-change.ts';
import { oneLine } from './failure-output.ts';

/**
 * A comparison to be read in a terminal, a thing a line: what differs of the fields, then of the body. Words gone stand
 * in [-…-], new ones in {+…+}, other looks in {~…~}; a line break inside a text is shown as ⏎.
 */
export function comparisonLines({ fields, body, isSame }: ArticleComparison, translate: Translate): string[] {
  if (isSame) return [translate('cli.diff.same')];
  return [
    ...fields.flatMap((field) => partLines(field, translate)),
    ...rowLines(body, blockText, translate, (block) => translate(`review.block.${block.type}`)),
  ].map((line) => oneLine(line.replaceAll('\n', '⏎')));
}

const INDENT = '  ';

function partLines(part: Part, translate: Translate): string[] {
  if (part.isSame) return [];
  const label = translate(`review.part.${part.name}`);
  switch (part.kind) {
    case 'text':
      return [translate('cli.diff.part', { label, change: part.changes.map(inWords).join('') })];
    case 'value': {
      const show = (value: Json): string => valueText(part.name, value, translate);
      return [translate('cli.diff.part', { label, change: exchanged(show(part.before), show(part.after)) })];
    }
    case 'picture': {
      const change = exchanged(part.before.sha256.slice(0, 12), part.after.sha256.slice(0, 12));
      return [translate('cli.diff.part', { label, change })];
    }
    case 'list':
      return [translate('cli.diff.list', { label }), ...indented(listLines(part, translate))];
    default:
      return assertNever(part);
  }
}

function listLines(part: Extract<Part, { readonly kind: 'list' }>, translate: Translate): string[] {
  switch (part.name) {
    case 'blocks':
      return rowLines(part.rows, blockText, translate);
    case 'items':
    case 'cells':
      return rowLines<{ readonly content: Inline }>(
        part.rows,
        ({ content }) => [inlineText(content)],
        translate,
      );
    case 'rows':
      return rowLines(
        part.rows,
        (row) => [row.map((cell) => inlineText(cell.content)).join(' | ')],
        translate,
      );
    case 'byline':
      return rowLines(part.rows, ({ penName, role }) => [joined([penName, role])], translate);
    case 'tags':
      return rowLines(part.rows, (tag) => [tag], translate);
    case 'sources':
      return rowLines(part.rows, ({ name, url }) => [joined([name, url])], translate);
    case 'related':
      return rowLines(part.rows, ({ title, date, url }) => [joined([title, date, url])], translate);
    case 'toConfirm':
      return rowLines(part.rows, ({ text }) => [text], translate);
    default:
      return assertNever(part);
  }
}

/** The rows that differ, each with its number in the list it stands in: the new one, or the old where it is gone. */
function rowLines<Entry>(
  rows: readonly Row<Entry>[],
  linesOf: (entry: Entry) => readonly string[],
  translate: Translate,
  nameOf: (entry: Entry) => string = () => translate('cli.diff.entry'),
): string[] {
  const count = { before: 0, after: 0 };
  const moved = oldNumbers(rows);
  return rows.flatMap((row) => {
    if (row.kind !== 'added' && row.kind !== 'moved-to') count.before += 1;
    if (row.kind !== 'removed' && row.kind !== 'moved-from') count.after += 1;
    const number = count.after;
    switch (row.kind) {
      case 'same':
      case 'moved-from':
        return [];
      case 'added':
        return [
          translate('cli.diff.added', { what: nameOf(row.after), number }),
          ...indented(linesOf(row.after).map((line) => `{+${line}+}`)),
        ];
      case 'removed':
        return [
          translate('cli.diff.removed', { what: nameOf(row.before), number: count.before }),
          ...indented(linesOf(row.before).map((line) => `[-${line}-]`)),
        ];
      case 'changed':
        return [
          translate('cli.diff.changed', { what: nameOf(row.after), number }),
          ...indented(row.parts.flatMap((part) => partLines(part, translate))),
        ];
      case 'moved-to':
        return [
          translate('cli.diff.moved', { what: nameOf(row.after), number, from: moved.get(row.move) ?? 0 }),
          ...indented(
            row.isEdited ? row.parts.flatMap((part) => partLines(part, translate)) : linesOf(row.after),
          ),
        ];
      default:
        return assertNever(row);
    }
  });
}

/** Where in the old list each moved entry stood, by the number of its move. */
function oldNumbers(rows: readonly Row<unknown>[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let number = 0;
  for (const row of rows) {
    if (row.kind === 'added' || row.kind === 'moved-to') continue;
    number += 1;
    if (row.kind === 'moved-from') numbers.set(row.move, number);
  }
  return numbers;
}

function inWords(change: TextChange): string {
  switch (change.kind) {
    case 'same':
      return inlineText(change.runs);
    case 'removed':
      return `[-${inlineText(change.before)}-]`;
    case 'added':
      return `{+${inlineText(change.after)}+}`;
    case 'replaced':
      return exchanged(inlineText(change.before), inlineText(change.after));
    case 'reformatted':
      return `{~${inlineText(change.after)}~}`;
    default:
      return assertNever(change);
  }
}

function exchanged(before: string, after: string): string {
  return `${before === '' ? '' : `[-${before}-]`}${after === '' ? '' : `{+${after}+}`}`;
}

/** A value as the desk shows it. */
function valueText(name: Part['name'], value: Json, translate: Translate): string {
  if (value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (name) {
    case 'publishedAt':
    case 'embargoUntil':
    case 'createdAt':
      return vietnamMoment(value)?.shown ?? value;
    default:
      return namedValue(name, value, translate);
  }
}

/** One of a few values, by the word the desk has for it. */
function namedValue(name: Part['name'], value: string, translate: Translate): string {
  const status = STATUSES.find((known) => known === value);
  if (name === 'status' && status !== undefined) return translate(`desk.status.${status}`);
  const kind = SOURCE_KINDS.find((known) => known === value);
  if (name === 'kind' && kind !== undefined) return translate(`sourceKind.${kind}`);
  const use = SOURCE_USES.find((known) => known === value);
  if (name === 'use' && use !== undefined) return translate(`sourceUse.${use}`);
  const type = BLOCK_TYPES.find((known) => known === value);
  return name === 'type' && type !== undefined ? translate(`review.block.${type}`) : value;
}

const BLOCK_TYPES: readonly Block['type'][] = [
  ...(['paragraph', 'subheading', 'photo', 'quote', 'divider'] as const),
  ...(['table', 'list', 'box', 'unknown'] as const),
];

function blockText(block: Block): readonly string[] {
  const lines = blockLines(block);
  return block.type === 'photo' ? [block.asset.name, ...lines].filter((line) => line !== '') : lines;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' – ');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `${INDENT}${line}`);
}
