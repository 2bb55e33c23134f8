import type { Result } from '#shared/api/result.ts';
import type { SearchAnswer, SearchRequest } from '#shared/api/search.ts';
import type { IndexState, ListRequest, StoryWindow } from '#shared/api/story-list.ts';

/**
 * One library, to be listed and searched. Everything in it is derived from the stories' files and can be made again.
 * No call throws; each may answer `index-unavailable` besides what stands at it.
 */
export interface LibraryIndex {
  /** A part of the list. */
  list(request: ListRequest): Promise<Result<StoryWindow>>;
  /** The stories that answer a query, the best first. */
  search(request: SearchRequest): Promise<Result<SearchAnswer>>;
  state(): IndexState;
  /** These stories were saved, made, moved or taken away: they are looked at again, at once. */
  noteChanged(storyIds: readonly string[]): Promise<Result<null>>;
  /**
   * Looks through the whole library for what has changed. Answers when that is done, or was stopped. The library's
   * own failures: `library-missing`, `storage-gone`, `no-permission`.
   */
  refresh(): Promise<Result<null>>;
  /** Stops a run of `refresh`; what was read stays, and the next one goes on from there. */
  stop(): Promise<Result<null>>;
  /** Throws everything away and reads the library anew. */
  rebuild(): Promise<Result<null>>;
  /** These stories are pinned, and no others: pins belong to the person and stand in no story's file. */
  setPins(storyIds: readonly string[]): Promise<Result<null>>;
  /** Ends everything. Nothing is to be asked of it any more. */
  close(): Promise<void>;
}

export interface IndexOptions {
  /** The library's folder, absolute. */
  readonly root: string;
  /** The user data folder, absolute: indexes go to `<userData>/search`, never into a library. */
  readonly userData: string;
  /** Told of every change of state, at most some ten times a second. */
  readonly onState?: (state: IndexState) => void;
  /** Told of an error that no code stands for, for the log. */
  readonly onUnexpected?: (error: unknown) => void;
}
