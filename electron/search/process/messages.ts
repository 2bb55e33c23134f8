import type { Result } from '#shared/api/result.ts';
import type { IndexState } from '#shared/api/story-list.ts';
import type { IndexOptions, LibraryIndex } from '../library-index.ts';

/** The calls that cross over to the index's own process. */
export const INDEX_CALLS = [
  'list',
  'search',
  'noteChanged',
  'refresh',
  'stop',
  'rebuild',
  'setPins',
] as const satisfies readonly (keyof LibraryIndex)[];
export type IndexCall = (typeof INDEX_CALLS)[number];

export type ToIndex =
  | { readonly kind: 'open'; readonly options: Pick<IndexOptions, 'root' | 'userData'> }
  | { readonly kind: 'call'; readonly id: number; readonly call: IndexCall; readonly argument: unknown }
  | { readonly kind: 'close' };

export type FromIndex =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'state'; readonly state: IndexState }
  /** What an error was, without its message: that may quote a story. */
  | { readonly kind: 'unexpected'; readonly error: string }
  | { readonly kind: 'closed' };
