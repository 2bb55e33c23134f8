import { z } from 'zod';
import { STATUSES, type Status } from '../article/article.ts';
import type { StorySummary, UnreadableStory } from './desk-api.ts';
import type { ErrorCode } from './error-code.ts';

/** A line of the desk's list, of a library of any size. */
export interface StoryRow extends StorySummary {
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly embargoUntil: string | null;
  /** File name of the first photo (`<sha256>.<ending>`), as the photo scheme takes it; null where there is none. */
  readonly firstPhoto: string | null;
  /** By the person at this desk. */
  readonly pinned: boolean;
  readonly shelf: Shelf;
}

/** Where a story stands: on the desk or put away. What is in the bin has a list of its own (`listBin`). */
export const SHELVES = ['desk', 'archive'] as const;
export type Shelf = (typeof SHELVES)[number];

export const LIST_SORTS = [
  'saved',
  'created',
  'published',
  'headline',
  'kicker',
  'penName',
  'section',
  'status',
  'words',
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** The most lines given at once, and the most choices in one filter. */
export const LIST_LIMITS = { rows: 500, choices: 200 } as const;

const choices = z.array(z.string().max(1000)).max(LIST_LIMITS.choices);
const instant = z.iso.datetime({ offset: true });

/** Which stories; what is not named does not narrow. Of several choices in one list any will do. */
export const storyFilterSchema = z.strictObject({
  shelf: z.enum(SHELVES).optional(),
  statuses: z.array(z.enum(STATUSES)).max(STATUSES.length).optional(),
  /** Pen names, one of them among the story's. */
  people: choices.optional(),
  /** Sections; '' is a story without one. */
  sections: choices.optional(),
  /** Which of its dates lies in the range: from, inclusive, to before. */
  date: z.enum(['saved', 'created', 'published']).optional(),
  from: instant.optional(),
  before: instant.optional(),
});
export type StoryFilter = Readonly<z.output<typeof storyFilterSchema>>;

export const listRequestSchema = z.strictObject({
  sort: z.enum(LIST_SORTS),
  descending: z.boolean(),
  /** Pinned stories above the others, both in the order asked for. */
  pinnedFirst: z.boolean(),
  filter: storyFilterSchema,
  offset: z.int().min(0).max(100_000_000),
  limit: z.int().min(0).max(LIST_LIMITS.rows),
  /** Whether the counts for the filters are wanted too. */
  facets: z.boolean(),
});
export type ListRequest = Readonly<z.output<typeof listRequestSchema>>;

export interface Facet<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

/** How many stories each choice would give, the other filters standing as they are. In Vietnamese order. */
export interface Facets {
  readonly statuses: readonly Facet<Status>[];
  readonly people: readonly Facet[];
  readonly sections: readonly Facet[];
}

export interface StoryWindow {
  /** The library folder's own name. */
  readonly name: string;
  /** How many stories the filter lets through, in all windows. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly StoryRow[];
  /** Null where they were not asked for. */
  readonly facets: Facets | null;
  /** Folders of the whole library that could not be read; the first 200 of `unreadableTotal`. */
  readonly unreadable: readonly UnreadableStory[];
  readonly unreadableTotal: number;
  /** As in {@link IndexState}: the same for windows of the same list. */
  readonly generation: number;
}

/** How far the library's index is. While it is being read, lists and searches answer from what is there. */
export interface IndexState {
  readonly phase: 'opening' | 'scanning' | 'reading' | 'ordering' | 'ready' | 'stopped';
  /** Stories done, of all that are to be read in this run; both 0 where nothing is to be read. */
  readonly done: number;
  readonly total: number;
  /** Stories known now. */
  readonly stories: number;
  /** Grows with every change of what a list or a search would answer. */
  readonly generation: number;
  /** Whether searching goes through all texts for want of an index: right, and slow. */
  readonly plain: boolean;
  /** Why the library could not be read to its end, or null. */
  readonly failure: ErrorCode | null;
}
