/**
 * Who has a story open. A courtesy: what is written is kept from being overwritten by the comparison of revisions,
 * whatever a lock says.
 *
 * - `mine`: we have it, and others are told so.
 * - `held`: somebody has it. `stale` once nothing was heard of them for a minute: then it may be taken over without
 *   a second thought. `since` is ISO 8601 by their clock; names are '' where their lock can't be read.
 * - `free`: it was held, and is not any more; ask again to get it.
 * - `none`: nothing can be told, as on a read-only disk.
 */
export type StoryLock =
  | { readonly kind: 'mine' }
  | {
      readonly kind: 'held';
      readonly user: string;
      readonly host: string;
      readonly since: string;
      readonly stale: boolean;
    }
  | { readonly kind: 'free' }
  | { readonly kind: 'none' };

export interface StoryLockChange {
  readonly storyId: string;
  readonly lock: StoryLock;
}
