import type { LexicalEditor } from 'lexical';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EditField } from './fields/edit-field.ts';
import type { ArticleProjection } from './mapping/article-projection.ts';

/** The open story's editor, for all that stands around the text: fields, toolbar, inspector. */
export interface EditorHandle {
  readonly editor: LexicalEditor;
  readonly projection: ArticleProjection;
  readonly editField: EditField;
}

export interface EditorHandleStore {
  current(): EditorHandle | null;
  set(handle: EditorHandle | null): void;
  subscribe(listener: () => void): () => void;
}

export function createEditorHandleStore(): EditorHandleStore {
  const listeners = new Set<() => void>();
  let current: EditorHandle | null = null;
  return {
    current: () => current,
    set(handle) {
      current = handle;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One window shows one story: the default store serves the whole page. */
export const EditorHandleContext = createContext<EditorHandleStore>(createEditorHandleStore());

/** The open story's editor, or null while there is none. */
export function useEditorHandle(): EditorHandle | null {
  const store = useContext(EditorHandleContext);
  return useSyncExternalStore(store.subscribe, store.current);
}
