import type { Article } from '#shared/article/article.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { mergeNeighbourLists } from '#shared/article/neighbour-lists.ts';
import { withUniqueIdentifiers } from '#shared/article/parse-article.ts';
import { bothBlocks, bothBylines, bothEntries, bothTags, bothTexts, onlyMine } from './keep-both.ts';
import type { Merge } from './merge.ts';
import { type KeepBoth, type Slot, valuesIn } from './slot.ts';

/**
 * The story a merge comes to, in normal form. While conflicts are open (see `openConflicts`) it holds the words of both
 * sides, mine first, and of what can be only one thing (status, moments) mine; so it may be kept and backed up, but
 * not be sent on.
 *
 * @param newId for copies of what stands in the story twice
 */
export function mergedArticle(merge: Merge, newId: NewId): Article {
  const { fields, fixed } = merge;
  const extra = Object.fromEntries(
    merge.extra.flatMap((slot) => valuesIn(slot, onlyMine)).map((field) => [field.name, field.extra]),
  );
  const article: Article = {
    ...fixed,
    kicker: one(fields.kicker, bothTexts, ''),
    headline: one(fields.headline, bothTexts, ''),
    standfirst: one(fields.standfirst, bothTexts, ''),
    byline: [...one(fields.byline, bothBylines, [])],
    dateline: one(fields.dateline, bothTexts, ''),
    section: one(fields.section, bothTexts, ''),
    tags: all(merge.tags, bothTags),
    sources: all(merge.sources, bothEntries(newId)),
    related: all(merge.related, bothEntries(newId)),
    status: one(fields.status, onlyMine, 'draft'),
    publishedAt: one(fields.publishedAt, onlyMine, { at: null }).at,
    embargoUntil: one(fields.embargoUntil, onlyMine, { at: null }).at,
    toConfirm: all(merge.toConfirm, bothEntries(newId)),
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
    body: mergeNeighbourLists(all(merge.body, bothBlocks(newId))),
  };
  return withUniqueIdentifiers(article, newId);
}

function one<Value>(slot: Slot<Value>, keepBoth: KeepBoth<Value>, empty: Value): Value {
  return valuesIn(slot, keepBoth)[0] ?? empty;
}

function all<Value>(slots: readonly Slot<Value>[], keepBoth: KeepBoth<Value>): Value[] {
  return slots.flatMap((slot) => valuesIn(slot, keepBoth));
}
