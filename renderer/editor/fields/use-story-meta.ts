import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';
import type { ArticleMeta } from '#shared/article/article.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { $setStoryMeta, $storyMeta } from '../nodes/story-state/story-state.ts';

/** Everything of the story outside its body; renewed only when one of its fields changes. */
export function useStoryMeta(handle: EditorHandle): ArticleMeta {
  const { editor } = handle;
  const subscribe = useCallback(
    (listener: () => void) =>
      editor.registerUpdateListener(({ dirtyElements, tags }) => {
        if (dirtyElements.has('root') || tags.has('historic')) listener();
      }),
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor.getEditorState().read($storyMeta));
}

/** Changes the fields in one step of the undo history: adding, removing and reordering; typing goes by `editField`. */
export function changeStoryMeta({ editor }: EditorHandle, change: (meta: ArticleMeta) => ArticleMeta): void {
  editor.update(() => $setStoryMeta(change($storyMeta())), {
    discrete: true,
    tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
  });
}
