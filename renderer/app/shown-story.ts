import type { OpenStory } from '../story/story-session.ts';
import { useOpenStory } from '../story/use-session.ts';
import { useDesk } from './desk-context.ts';
import { useStore } from './store.ts';

/** The story that shows on the page, or null. See `shownStory`. */
export function useShownStory(): OpenStory | null {
  const { putAway } = useDesk();
  const last = useStore(putAway);
  const story = useOpenStory();
  return story !== null && story.openSerial > last ? story : null;
}
