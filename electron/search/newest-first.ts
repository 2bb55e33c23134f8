import type { StoryRow } from '#shared/api/story-list.ts';

type Saved = Pick<StoryRow, 'savedAt' | 'storyId'>;

/** Below 0 where the first was saved later; of equals the one with the later id comes first. */
export function compareNewest(one: Saved, other: Saved): number {
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? 1 : -1;
  if (one.storyId === other.storyId) return 0;
  return one.storyId < other.storyId ? 1 : -1;
}
