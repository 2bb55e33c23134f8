import type { SearchRequest } from '#shared/api/search.ts';
import type { Facet, ListRequest, ListSort, StoryFilter, StoryRow } from '#shared/api/story-list.ts';
import { STATUSES } from '#shared/article/article.ts';
import {
  looksAnywhere,
  type SearchQuery,
  searchQuery,
  searchStages,
  withoutLastLetter,
} from '#shared/searching/search-query.ts';
import { stageFinds, storyWords } from '#shared/searching/story-words.ts';
import { foldedWords } from '#shared/vietnamese/folding/words.ts';
import { isNamedFor } from '../library/bundle-name.ts';
import { type Hits, hitOf } from './database/search-index.ts';
import { compareNewest } from './newest-first.ts';
import type { FolderEntry } from './reading/story-entry.ts';
import type { StoryStore } from './story-store.ts';
import { vietnameseOrder } from './vietnamese-order.ts';

type StoryEntry = Extract<FolderEntry, { kind: 'story' }>;
type Kept = Exclude<FolderEntry, { kind: 'no-story' }>;

interface Listed {
  readonly row: StoryRow;
  readonly people: readonly string[];
  readonly entry: StoryEntry;
}

const MOST_UNREADABLE = 200;

/**
 * A library in memory: every list is sorted and every text gone through each time. It says what an index has to
 * answer, and stands in for it where no database can be had.
 */
export function createPlainStore(): StoryStore {
  const entries = new Map<string, Kept>();
  /** All of a story's words without marks: most stories are passed over by a look at it. */
  const words = new Map<string, string>();
  let pins: ReadonlySet<string> = new Set();
  let built = false;

  const stories = (): StoryEntry[] =>
    [...entries.values()].filter((entry): entry is StoryEntry => entry.kind === 'story').sort(byFolder);

  /** Of folders with the same story the one named for it; of several the first by name. */
  const shownStories = (): Map<string, StoryEntry> => {
    const shown = new Map<string, StoryEntry>();
    for (const entry of stories()) {
      const { storyId } = entry.story.row;
      const other = shown.get(storyId);
      const better =
        other !== undefined && !isNamedFor(other.folder, storyId) && isNamedFor(entry.folder, storyId);
      if (other === undefined || better) shown.set(storyId, entry);
    }
    return shown;
  };

  const listed = (filter: StoryFilter): Listed[] =>
    [...shownStories().values()]
      .map((entry): Listed => {
        const { row, people } = entry.story;
        return { row: { ...row, pinned: pins.has(row.storyId) }, people, entry };
      })
      .filter((story) => letsThrough(filter, story));

  return {
    plain: true,
    folders: () =>
      new Map(
        [...entries].map(([folder, entry]) => [
          folder,
          { stamp: entry.stamp, hash: entry.kind === 'story' ? entry.hash : '' },
        ]),
      ),
    folderOf: (storyId) => shownStories().get(storyId)?.folder ?? null,
    count: () => shownStories().size,
    lowestKey: () => null,
    highestKey: () => null,
    put(entry) {
      if (entry.kind === 'no-story') return this.remove(entry.folder);
      const before = entries.get(entry.folder);
      entries.set(entry.folder, entry);
      if (entry.kind === 'story') {
        words.set(entry.folder, ` ${entry.story.texts.map(({ text }) => foldedWords(text)).join(' ')} `);
      } else words.delete(entry.folder);
      return JSON.stringify(before) !== JSON.stringify(entry);
    },
    remove(folder) {
      words.delete(folder);
      return entries.delete(folder);
    },
    setPins(storyIds) {
      pins = new Set(storyIds);
      return true;
    },
    isBuilt: () => built,
    setBuilt() {
      built = true;
    },
    commit: () => undefined,
    rollBack: () => undefined,
    settleOrder: async () => true,
    changedByOthers: () => false,
    forgetLists: () => undefined,
    close: () => entries.clear(),

    list(request) {
      const { filter, offset, limit } = request;
      const all = listed(filter).map(({ row }) => row);
      const shown = shownStories();
      const unreadable = [...entries.values()].sort(byFolder).flatMap((entry) => {
        if (entry.kind === 'unreadable') return [{ folder: entry.folder, error: entry.error }];
        const { row, revision } = entry.story;
        if (shown.get(row.storyId) === entry) return [];
        return [{ folder: entry.folder, error: { code: 'story-conflict', detail: { revision } } as const }];
      });
      return {
        total: all.length,
        rows: all.sort(orderOf(request)).slice(offset, offset + limit),
        facets: request.facets
          ? {
              statuses: count(listed({ ...filter, statuses: undefined }), ({ row }) => [row.status]).sort(
                (one, other) => STATUSES.indexOf(one.value) - STATUSES.indexOf(other.value),
              ),
              people: count(listed({ ...filter, people: undefined }), ({ people }) => people).sort(byValue),
              sections: count(listed({ ...filter, sections: undefined }), ({ row }) => [row.section]).sort(
                byValue,
              ),
            }
          : null,
        unreadable: unreadable.slice(0, MOST_UNREADABLE),
        unreadableTotal: unreadable.length,
      };
    },

    search({ query, filter, limit }: SearchRequest): Hits {
      const typed = searchQuery(query);
      const all = listed(filter).sort((one, other) => compareNewest(one.row, other.row));
      const found = searchAll(all, typed, limit);
      const begun = withoutLastLetter(typed);
      return found.hits.length > 0 || begun === null ? found : searchAll(all, begun, limit);
    },
  };

  function searchAll(stories: readonly Listed[], query: SearchQuery, limit: number): Hits {
    const stages = searchStages(query);
    const candidates = stories.filter(({ entry }) =>
      query.folded.every((word) => words.get(entry.folder)?.includes(` ${word}`)),
    );
    const ofStage = stages.map((): Listed[] => []);
    for (const story of candidates) {
      const forms = storyWords(story.entry.story.texts);
      ofStage[stages.findIndex((stage) => stageFinds(stage, query, forms))]?.push(story);
    }
    const all = stages.flatMap((stage, index) => (ofStage[index] ?? []).map((story) => ({ stage, story })));
    const phrases = all.filter(({ stage }) => stage.order === 'phrase');
    const found = looksAnywhere(query, phrases.length) ? all : phrases;
    const hits = found
      .slice(0, limit)
      .flatMap(({ stage, story }) => hitOf(story.row, stage, query, story.entry.story.texts) ?? []);
    return { hits, more: found.length > limit };
  }
}

function letsThrough(filter: StoryFilter, { row, people }: Listed): boolean {
  const { shelf, statuses, sections, date = 'saved', from, before } = filter;
  const moment = { saved: row.savedAt, created: row.createdAt, published: row.publishedAt }[date];
  const utc = (instant: string): string => new Date(instant).toISOString();
  return (
    (shelf === undefined || row.shelf === shelf) &&
    (statuses === undefined || statuses.includes(row.status)) &&
    (sections === undefined || sections.includes(row.section)) &&
    (filter.people === undefined || filter.people.some((name) => people.includes(name))) &&
    (from === undefined || (moment !== null && moment >= utc(from))) &&
    (before === undefined || (moment !== null && moment < utc(before)))
  );
}

/** What is missing comes last, whichever way the list goes; equals the one saved last first. */
function orderOf({ sort, descending, pinnedFirst }: ListRequest): (one: StoryRow, other: StoryRow) => number {
  return (one, other) => {
    if (pinnedFirst && one.pinned !== other.pinned) return one.pinned ? -1 : 1;
    const [left, right] = [sortValue(one, sort), sortValue(other, sort)];
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    const order = left === null || right === null ? 0 : compare(left, right, sort);
    if (order !== 0) return descending ? -order : order;
    return compareNewest(one, other);
  };
}

function sortValue(row: StoryRow, sort: ListSort): string | number | null {
  switch (sort) {
    case 'saved':
      return row.savedAt;
    case 'created':
      return row.createdAt;
    case 'published':
      return row.publishedAt;
    case 'status':
      return STATUSES.indexOf(row.status);
    case 'words':
      return row.words;
    default:
      return row[sort] === '' ? null : row[sort];
  }
}

function compare(left: string | number, right: string | number, sort: ListSort): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  const isText = sort === 'headline' || sort === 'kicker' || sort === 'penName' || sort === 'section';
  if (isText) return vietnameseOrder(left, right);
  return left === right ? 0 : left < right ? -1 : 1;
}

function count<Value extends string>(
  stories: readonly Listed[],
  valuesOf: (story: Listed) => readonly Value[],
): Facet<Value>[] {
  const counts = new Map<Value, number>();
  for (const story of stories) {
    for (const value of valuesOf(story)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, number]) => ({ value, count: number }));
}

function byFolder(one: { readonly folder: string }, other: { readonly folder: string }): number {
  return one.folder < other.folder ? -1 : 1;
}

function byValue(one: Facet, other: Facet): number {
  return vietnameseOrder(one.value, other.value);
}
