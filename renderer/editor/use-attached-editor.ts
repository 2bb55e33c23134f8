import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $addUpdateTag,
  $getRoot,
  $isElementNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { useContext, useEffect, useLayoutEffect, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useSession } from '../story/use-session.ts';
import { type EditorHandle, EditorHandleContext } from './editor-handle.ts';
import { createFieldEditing } from './fields/edit-field.ts';
import { FIELD } from './fields/field-names.ts';
import { focusField } from './fields/focus-field.ts';
import { focusText } from './focus-text.ts';
import { createArticleProjection } from './mapping/article-projection.ts';
import { $setStoryMeta, $storyMeta } from './nodes/story-state/story-state.ts';
import { reveal } from './reveal.ts';
import { TypingExtension } from './typing/typing-extension.ts';

/** Ties an editor to the session: it is read for saving, and says when its text has changed. */
export function useAttachedEditor(editor: LexicalEditor, readOnly: boolean): EditorHandle | null {
  const session = useSession();
  const { typist } = useDesk();
  const store = useContext(EditorHandleContext);
  const [handle, setHandle] = useState<EditorHandle | null>(null);

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);

  useEffect(() => {
    const seat = getExtensionDependencyFromEditor(editor, TypingExtension).output;
    seat.current = typist;
    return () => {
      seat.current = null;
    };
  }, [editor, typist]);

  useEffect(() => {
    const projection = createArticleProjection(editor);
    const editing = createFieldEditing(editor);
    const next: EditorHandle = { editor, projection, editField: editing.edit };
    const stopWatching = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      session.changed();
    });
    const detach = session.attach({
      read: projection.read,
      isComposing: () => editor.isComposing(),
      adoptIdentity: (storyId) =>
        editor.update(() => $setStoryMeta({ ...$storyMeta(), id: storyId }), { tag: HISTORY_MERGE_TAG }),
      reveal: (place) => reveal(next, place),
    });
    store.set(next);
    setHandle(next);
    return () => {
      detach();
      stopWatching();
      editing.dispose();
      projection.dispose();
      if (store.current() === next) store.set(null);
    };
  }, [editor, session, store]);

  // The head is on the page once the handle is.
  useLayoutEffect(() => {
    if (handle !== null) startWriting(handle.editor, handle.projection.read().headline === '');
  }, [handle]);

  return handle;
}

/** A new story is begun at its headline; an old one is shown from its top, with the caret in its text. */
function startWriting(editor: LexicalEditor, fresh: boolean): void {
  if (fresh && focusField(FIELD.head('headline'))) return;
  focusText(editor, () => {
    $addUpdateTag(HISTORY_MERGE_TAG);
    $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
    const text = $getRoot().getChildren().find($isElementNode);
    if (text === undefined) $getRoot().selectStart();
    else text.selectStart();
  });
}
