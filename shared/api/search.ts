import { z } from 'zod';
import type { Passage } from '../searching/find-passage.ts';
import { QUERY_LIMITS } from '../searching/search-query.ts';
import { type StoryRow, storyFilterSchema } from './story-list.ts';

/** The most hits given for one search. */
export const MOST_HITS = 200;

export const searchRequestSchema = z.strictObject({
  query: z.string().max(QUERY_LIMITS.length),
  limit: z.int().min(1).max(MOST_HITS),
  filter: storyFilterSchema,
});
export type SearchRequest = Readonly<z.output<typeof searchRequestSchema>>;

/** How well a story answers, the best first (see `searchStages`). */
export type HitKind = 'title' | 'phrase' | 'words';

export interface SearchHit extends Passage {
  readonly story: StoryRow;
  readonly kind: HitKind;
  /** Whether it stands there as it was typed, marks included. */
  readonly exact: boolean;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Whether there may be more than were asked for. */
  readonly more: boolean;
  /** False while the library is still being read: stories not yet read are not found. */
  readonly complete: boolean;
}
