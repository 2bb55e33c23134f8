import { type Inline, inlineFromText } from '#shared/article/inline.ts';
import type { WithExtra } from '#shared/article/record.ts';
import type { Json } from '#shared/json.ts';
import { sameValue } from '../same-value.ts';
import { compareRuns } from './compare-runs.ts';
import type { ListPart, PartName, TextPart, ValuePart } from './part.ts';
import type { Row } from './row.ts';

/** Words with marks and links on both sides. */
export function textPart<Name extends PartName>(name: Name, before: Inline, after: Inline): TextPart<Name> {
  const changes = compareRuns(before, after);
  return { kind: 'text', name, isSame: changes.every((change) => change.kind === 'same'), changes };
}

/** A line of plain words on both sides. */
export function linePart<Name extends PartName>(name: Name, before: string, after: string): TextPart<Name> {
  return textPart(name, inlineFromText(before), inlineFromText(after));
}

export function valuePart<Name extends PartName>(name: Name, before: Json, after: Json): ValuePart<Name> {
  return { kind: 'value', name, isSame: sameValue(before, after), before, after };
}

export function listPart<Name extends PartName, Entry>(
  name: Name,
  rows: readonly Row<Entry>[],
): ListPart<Name, Entry> {
  return { kind: 'list', name, isSame: rows.every((row) => row.kind === 'same'), rows };
}

/** What a later version wrote beside the parts we know; no part where it wrote nothing. */
export function extraParts(before: WithExtra, after: WithExtra): ValuePart<'extra'>[] {
  if (before.extra === undefined && after.extra === undefined) return [];
  return [valuePart('extra', before.extra ?? null, after.extra ?? null)];
}
