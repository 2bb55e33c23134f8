import {
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { type FieldEdit, fieldStep } from './field-step.ts';

/** On every update that a field's change makes. */
export const FIELD_TAG = 'toasoan-field';

export type EditField = (edit: FieldEdit, $write: () => void) => void;

/**
 * Writes a field's change into the editor's state, as part of the one undo history.
 *
 * @returns the writer, and what ends it
 */
export function createFieldEditing(editor: LexicalEditor): { readonly edit: EditField; dispose(): void } {
  let last: FieldEdit | null = null;
  const dispose = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0 && !tags.has(FIELD_TAG)) last = null;
  });
  return {
    edit(edit, $write) {
      if (edit.before === edit.after) return;
      const step = fieldStep(last, edit) === 'push' ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG;
      editor.update($write, {
        discrete: true,
        tag: [FIELD_TAG, step, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
      });
      last = edit;
    },
    dispose,
  };
}
