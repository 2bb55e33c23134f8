import type { SearchRequest } from '#shared/api/search.ts';
import type { ListRequest } from '#shared/api/story-list.ts';
import type { ListPart } from './database/list-index.ts';
import type { Hits } from './database/search-index.ts';
import type { FolderEntry } from './reading/story-entry.ts';

/** What is known of a folder: enough to tell whether it has to be read again. */
export interface KnownFolder {
  readonly stamp: string;
  /** SHA-256 of the story file's bytes; '' where the entry does not come from them alone. */
  readonly hash: string;
}

/** Lets others have a turn; false where the work is to be given up. */
export type Pause = () => Promise<boolean>;

/**
 * The stories of one library as they are listed and searched: an index on disk, or everything in memory where no
 * database can be had. Methods throw what the database says.
 */
export interface StoryStore {
  /** Whether it searches by going through all texts. */
  readonly plain: boolean;
  /** Every folder that was read, by name. */
  folders(): Map<string, KnownFolder>;
  folderOf(storyId: string): string | null;
  /** How many stories a list would have. */
  count(): number;
  lowestKey(): number | null;
  highestKey(): number | null;
  /** Takes in what was found in a folder, in place of what was known of it. True where any answer changes by it. */
  put(entry: FolderEntry, key: number): boolean;
  /** The folder is gone. True where it had been known. */
  remove(folder: string): boolean;
  /** These stories are pinned, and no others. True where that changes anything. */
  setPins(storyIds: readonly string[]): boolean;
  /** Whether a first reading of the library has come to its end. */
  isBuilt(): boolean;
  setBuilt(): void;
  /** Changes since the last `commit` are kept only by it; they are seen at once. */
  commit(): void;
  rollBack(): void;
  /** Puts new texts into their alphabetical order. False where it was given up. */
  settleOrder(pause: Pause): Promise<boolean>;
  /** Whether another program has changed what is stored since this was last asked. */
  changedByOthers(): boolean;
  list(request: ListRequest): ListPart;
  search(request: SearchRequest): Hits;
  /** Answers have changed: nothing put by for `list` holds any more. */
  forgetLists(): void;
  close(): void;
}
