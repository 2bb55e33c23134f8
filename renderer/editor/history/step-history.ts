import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { flushSync } from 'react-dom';
import type { EditorHandle } from '../editor-handle.ts';
import { focusField } from '../fields/focus-field.ts';
import { focusText } from '../focus-text.ts';
import { changedField } from './changed-field.ts';

/** Takes back or repeats one step, wherever it was, and puts the caret where the text changed. */
export function stepHistory({ editor, projection }: EditorHandle, way: 'undo' | 'redo'): void {
  const before = projection.read();
  // The fields take over the text with React's rendering, and the caret goes where they then are.
  flushSync(() => editor.dispatchCommand(way === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined));
  const changed = changedField(before, projection.read());
  if (changed === null) focusText(editor);
  else focusField(changed.field, changed.caret);
}
