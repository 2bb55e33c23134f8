import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { blockKind } from './blocks.ts';
import { compareEntries } from './compare-entries.ts';
import { compareFields } from './fields.ts';
import type { FieldPart } from './part.ts';
import type { Row } from './row.ts';
import { type ComparisonSummary, summarise } from './summary.ts';

/** Two states of a story side by side. Plain data, ready to be drawn or sent. */
export interface ArticleComparison {
  /** Every field, alike ones too, in the order they are shown. */
  readonly fields: readonly FieldPart[];
  /** The body, row by row: both texts side by side from top to bottom. */
  readonly body: readonly Row<Block>[];
  readonly summary: ComparisonSummary;
  /** Nothing a person could see differs; blocks may have other ids. */
  readonly isSame: boolean;
}

/**
 * What became of a story between two states, by field, block and syllable. Blocks are followed by id, and by their
 * words where those went to another id. Pure and the same every time; time grows with the length of what differs.
 */
export function compareArticles(before: Article, after: Article): ArticleComparison {
  const fields = compareFields(before, after);
  const body = compareEntries(before.body, after.body, blockKind);
  return {
    fields,
    body,
    summary: summarise(fields, body),
    isSame: fields.every((field) => field.isSame) && body.every((row) => row.kind === 'same'),
  };
}
