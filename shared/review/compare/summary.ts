import type { Block } from '#shared/article/block.ts';
import { type Inline, inlineText } from '#shared/article/inline.ts';
import { blockLines, countWords } from '#shared/article/text.ts';
import type { FieldName, FieldPart, Part } from './part.ts';
import type { Row } from './row.ts';
import { afterOf, beforeOf } from './text-change.ts';

/** A comparison in figures. A replaced word is one removed and one added; a moved one is neither. */
export interface ComparisonSummary {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly blocksAdded: number;
  readonly blocksRemoved: number;
  /** With other words, looks or picture; moved ones among them. */
  readonly blocksChanged: number;
  readonly blocksMoved: number;
  readonly fieldsChanged: readonly FieldName[];
}

export function summarise(fields: readonly FieldPart[], body: readonly Row<Block>[]): ComparisonSummary {
  const words = { added: 0, removed: 0 };
  for (const field of fields) countPart(field, words);
  countRows(body, words, blockText);
  const count = (test: (row: Row<Block>) => boolean): number => body.filter(test).length;
  return {
    wordsAdded: words.added,
    wordsRemoved: words.removed,
    blocksAdded: count((row) => row.kind === 'added'),
    blocksRemoved: count((row) => row.kind === 'removed'),
    blocksChanged: count((row) => row.kind === 'changed' || (row.kind === 'moved-to' && row.isEdited)),
    blocksMoved: count((row) => row.kind === 'moved-to'),
    fieldsChanged: fields.filter((field) => !field.isSame).map((field) => field.name),
  };
}

interface Words {
  added: number;
  removed: number;
}

function countPart(part: Part, words: Words): void {
  if (part.isSame) return;
  if (part.kind === 'text') {
    for (const change of part.changes) {
      if (change.kind === 'same' || change.kind === 'reformatted') continue;
      words.removed += countWords(inlineText(beforeOf(change)));
      words.added += countWords(inlineText(afterOf(change)));
    }
  } else if (part.kind === 'list') countList(part, words);
}

function countList(part: Extract<Part, { readonly kind: 'list' }>, words: Words): void {
  switch (part.name) {
    case 'blocks':
      countRows(part.rows, words, blockText);
      return;
    case 'items':
    case 'cells':
      countRows<{ readonly content: Inline }>(part.rows, words, (entry) => inlineText(entry.content));
      return;
    case 'rows':
      countRows(part.rows, words, (row) => row.map((cell) => inlineText(cell.content)).join('\n'));
      return;
    case 'byline':
      countRows(part.rows, words, ({ penName }) => penName);
      return;
    case 'tags':
      countRows(part.rows, words, (tag) => tag);
      return;
    case 'sources':
      countRows(part.rows, words, ({ name }) => name);
      return;
    case 'related':
      countRows(part.rows, words, ({ title, excerpt }) => `${title}\n${excerpt}`);
      return;
    case 'toConfirm':
      return;
  }
}

function countRows<Entry>(rows: readonly Row<Entry>[], words: Words, textOf: (entry: Entry) => string): void {
  for (const row of rows) {
    if (row.kind === 'added') words.added += countWords(textOf(row.after));
    if (row.kind === 'removed') words.removed += countWords(textOf(row.before));
    if (row.kind === 'changed' || row.kind === 'moved-to')
      for (const part of row.parts) countPart(part, words);
  }
}

function blockText(block: Block): string {
  return blockLines(block).join('\n');
}
