import type { NewId } from '#shared/article/identifier.ts';
import { bothBlocks, bothBylines, bothEntries, bothTags, bothTexts, onlyMine } from './keep-both.ts';
import type { Merge } from './merge.ts';
import type { KeepBoth, Slot } from './slot.ts';

/** A change to slots of whatever kind; told how two values of that kind are kept side by side. */
export type SlotChange = <Value>(slot: Slot<Value>, keepBoth: KeepBoth<Value>) => Slot<Value>;

/** The merge with every slot changed, in reading order: fields first, then the body, then the lists. */
export function eachSlot(merge: Merge, change: SlotChange, newId: NewId): Merge {
  const { fields } = merge;
  return {
    ...merge,
    fields: {
      kicker: change(fields.kicker, bothTexts),
      headline: change(fields.headline, bothTexts),
      standfirst: change(fields.standfirst, bothTexts),
      dateline: change(fields.dateline, bothTexts),
      section: change(fields.section, bothTexts),
      byline: change(fields.byline, bothBylines),
      status: change(fields.status, onlyMine),
      publishedAt: change(fields.publishedAt, onlyMine),
      embargoUntil: change(fields.embargoUntil, onlyMine),
    },
    body: merge.body.map((slot) => change(slot, bothBlocks(newId))),
    tags: merge.tags.map((slot) => change(slot, bothTags)),
    sources: merge.sources.map((slot) => change(slot, bothEntries(newId))),
    related: merge.related.map((slot) => change(slot, bothEntries(newId))),
    toConfirm: merge.toConfirm.map((slot) => change(slot, bothEntries(newId))),
    extra: merge.extra.map((slot) => change(slot, onlyMine)),
  };
}
