import type { Inline } from '#shared/article/inline.ts';
import { inlineText } from '#shared/article/inline.ts';
import { assertNever } from '#shared/assert-never.ts';
import { joinRuns } from '#shared/review/compare/join-runs.ts';
import type { Part } from '#shared/review/compare/part.ts';
import type { Row } from '#shared/review/compare/row.ts';
import { afterRuns, beforeRuns } from '#shared/review/compare/text-change.ts';

/** Puts one side of a comparison together again from its parts alone, as far as they tell. */

export type Side = 'before' | 'after';

/** Part by name: text as runs, values as they are, lists as lists of the same. */
export function sideOfParts(parts: readonly Part[], side: Side): Record<string, unknown> {
  return Object.fromEntries(parts.map((part) => [part.name, sideOfPart(part, side)]));
}

function sideOfPart(part: Part, side: Side): unknown {
  switch (part.kind) {
    case 'text':
      return side === 'before' ? beforeRuns(part.changes) : afterRuns(part.changes);
    case 'value':
    case 'picture':
      return part[side];
    case 'list':
      return sideOfRows<unknown>(part.rows, side);
    default:
      return assertNever(part);
  }
}

/** The entries of one side in order: those with parts from their parts, the others as they are. */
export function sideOfRows<Entry>(rows: readonly Row<Entry>[], side: Side): unknown[] {
  return rows.flatMap((row): unknown[] => {
    switch (row.kind) {
      case 'same':
        return [{ whole: row[side] }];
      case 'changed':
        return [{ whole: row[side], parts: sideOfParts(row.parts, side) }];
      case 'added':
        return side === 'after' ? [{ whole: row.after }] : [];
      case 'removed':
      case 'moved-from':
        return side === 'before' ? [{ whole: row.before }] : [];
      case 'moved-to':
        return side === 'after' ? [{ whole: row.after, parts: sideOfParts(row.parts, side) }] : [];
      default:
        return assertNever(row);
    }
  });
}

/** Text as runs however it was stored. */
export function asRuns(content: Inline | string): Inline {
  return typeof content === 'string' ? (content === '' ? [] : [{ text: content }]) : joinRuns(content);
}

/** A change as one writes it in a mail: [-gone-]{+new+}, ~other looks~. */
export function inShort(part: Part | undefined): string {
  if (part?.kind !== 'text') return '';
  return part.changes
    .map((change) => {
      switch (change.kind) {
        case 'same':
          return inlineText(change.runs);
        case 'removed':
          return `[-${inlineText(change.before)}-]`;
        case 'added':
          return `{+${inlineText(change.after)}+}`;
        case 'replaced':
          return `[-${inlineText(change.before)}-]{+${inlineText(change.after)}+}`;
        case 'reformatted':
          return `~${inlineText(change.after)}~`;
        default:
          return assertNever(change);
      }
    })
    .join('');
}
