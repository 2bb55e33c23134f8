import type { ListBlock, NestedList } from '#shared/article/block.ts';
import { type Inline, inlineText } from '#shared/article/inline.ts';
import type { JsonObject } from '#shared/json.ts';
import type { EntryKind } from './compare-entries.ts';
import { featuresOf } from './likeness.ts';
import { textPart, valuePart } from './make-part.ts';

/** An entry of a list with its depth, as one reads down the list: 0 is outermost. */
export interface ListEntry {
  readonly id: string;
  readonly depth: number;
  /** Whether the list it stands in is numbered. */
  readonly ordered: boolean;
  readonly content: Inline;
  readonly extra: JsonObject | null;
  /** What a later version wrote at the list under it. */
  readonly nestedExtra: JsonObject | null;
}

/** A list's entries from top to bottom, nested ones after the one they belong to. */
export function listEntries(list: Pick<ListBlock | NestedList, 'ordered' | 'items'>, depth = 0): ListEntry[] {
  return list.items.flatMap(({ id, content, nested, extra }) => [
    {
      id,
      depth,
      ordered: list.ordered,
      content,
      extra: extra ?? null,
      nestedExtra: nested?.extra ?? null,
    },
    ...(nested === null ? [] : listEntries(nested, depth + 1)),
  ]);
}

export const listEntryKind: EntryKind<ListEntry> = {
  id: (entry) => entry.id,
  features: (entry) => featuresOf('entry', inlineText(entry.content)),
  parts: (before, after) => [
    textPart('content', before.content, after.content),
    valuePart('depth', before.depth, after.depth),
    valuePart('ordered', before.ordered, after.ordered),
    valuePart('extra', before.extra, after.extra),
    valuePart('nestedExtra', before.nestedExtra, after.nestedExtra),
  ],
};
