import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OpenStory } from '../story/story-session.ts';

/** What every tab of the inspector works on. */
export interface TabProps {
  readonly handle: EditorHandle;
  readonly story: OpenStory;
  readonly readOnly: boolean;
}
