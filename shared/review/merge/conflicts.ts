import type { Conflict } from './conflict.ts';
import type { Merge } from './merge.ts';
import type { Slot } from './slot.ts';

/** What is still to be decided, in reading order. */
export function openConflicts(merge: Merge): Conflict[] {
  return everySlot(merge).flatMap((slot) => (slot.kind === 'open' ? [slot.conflict] : []));
}

/** Every conflict, decided ones too, in reading order. */
export function everyConflict(merge: Merge): Conflict[] {
  return everySlot(merge).flatMap((slot) =>
    slot.kind === 'open' || slot.kind === 'decided' ? [slot.conflict] : [],
  );
}

function everySlot(merge: Merge): Slot<unknown>[] {
  const { fields } = merge;
  return [
    fields.kicker,
    fields.headline,
    fields.standfirst,
    fields.byline,
    fields.dateline,
    ...merge.body,
    ...merge.sources,
    ...merge.related,
    fields.section,
    ...merge.tags,
    fields.status,
    fields.publishedAt,
    fields.embargoUntil,
    ...merge.toConfirm,
    ...merge.extra,
  ];
}
