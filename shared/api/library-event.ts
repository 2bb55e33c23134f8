import type { Revision } from './desk-api.ts';

/**
 * Something outside this program happened to the story that is open. `changed`: its file holds other words than those
 * we last read or wrote, and whose. `gone`: neither file nor folder can be reached. `back`: they can again, and hold
 * what we know.
 */
export type StoryChange =
  | (Revision & {
      readonly kind: 'changed';
      readonly storyId: string;
      /** ISO 8601, UTC. */
      readonly savedAt: string;
      readonly savedBy: string;
    })
  | { readonly kind: 'gone' | 'back'; readonly storyId: string };

/** Stories of the library that others made, changed or took away. */
export interface LibraryChange {
  readonly storyIds: readonly string[];
}
