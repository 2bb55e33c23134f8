import type { Article } from '#shared/article/article.ts';
import type { WithExtra } from '#shared/article/record.ts';
import type { WholeField } from './conflict.ts';
import type { ExtraField, Merge } from './merge.ts';
import {
  bodyKind,
  confirmationsKind,
  extraKind,
  relatedStoriesKind,
  sourcesKind,
  tagsKind,
} from './merge-kinds.ts';
import { mergeLists } from './merge-lists.ts';
import { settle } from './settle.ts';
import type { Slot } from './slot.ts';

export interface MergeInput {
  /** The last state both had, or null where there is none: then only what is alike is settled. */
  readonly base: Article | null;
  readonly mine: Article;
  readonly theirs: Article;
}

/**
 * Two people's work on one story, three ways, by field and by block. Nothing is merged inside a paragraph: what both
 * changed is a conflict with both sides by value. Pure and the same every time.
 */
export function mergeArticles({ base, mine, theirs }: MergeInput): Merge {
  const whole = <Value>(
    field: WholeField,
    pick: (article: Article) => Value,
    holdsBoth: boolean,
  ): Slot<Value> =>
    settle(
      { base: base === null ? null : pick(base), mine: pick(mine), theirs: pick(theirs) },
      base !== null,
      field,
      { kind: 'field', field },
      { holdsBoth },
    );
  const text = (field: 'kicker' | 'headline' | 'standfirst' | 'dateline' | 'section'): Slot<string> =>
    whole(field, (article) => article[field], true);
  const moment = (field: 'publishedAt' | 'embargoUntil') =>
    whole(field, (article) => ({ at: article[field] }), false);
  const body = mergeLists(base?.body ?? null, mine.body, theirs.body, bodyKind);
  const tags = mergeLists(base?.tags ?? null, mine.tags, theirs.tags, tagsKind);
  const sources = mergeLists(base?.sources ?? null, mine.sources, theirs.sources, sourcesKind);
  const related = mergeLists(base?.related ?? null, mine.related, theirs.related, relatedStoriesKind);
  const toConfirm = mergeLists(base?.toConfirm ?? null, mine.toConfirm, theirs.toConfirm, confirmationsKind);
  const extra = mergeLists(
    base === null ? null : extraFields(base),
    extraFields(mine),
    extraFields(theirs),
    extraKind,
  );
  return {
    hasBase: base !== null,
    fixed: { id: mine.id, language: mine.language, createdAt: createdAt(base, mine, theirs) },
    fields: {
      kicker: text('kicker'),
      headline: text('headline'),
      standfirst: text('standfirst'),
      dateline: text('dateline'),
      section: text('section'),
      byline: whole('byline', (article) => article.byline, true),
      status: whole('status', (article) => article.status, false),
      publishedAt: moment('publishedAt'),
      embargoUntil: moment('embargoUntil'),
    },
    body: body.slots,
    tags: tags.slots,
    sources: sources.slots,
    related: related.slots,
    toConfirm: toConfirm.slots,
    extra: extra.slots,
    // The order of a story's later fields means nothing.
    notices: [body, tags, sources, related, toConfirm].flatMap(({ notices }) => notices),
  };
}

function extraFields(article: WithExtra): ExtraField[] {
  return Object.entries(article.extra ?? {})
    .map(([name, value]) => ({ name, extra: value }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function createdAt(base: Article | null, mine: Article, theirs: Article): string {
  if (mine.createdAt === theirs.createdAt || theirs.createdAt === base?.createdAt) return mine.createdAt;
  if (mine.createdAt === base?.createdAt) return theirs.createdAt;
  return Date.parse(mine.createdAt) <= Date.parse(theirs.createdAt) ? mine.createdAt : theirs.createdAt;
}
