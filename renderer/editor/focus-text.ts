import type { LexicalEditor } from 'lexical';

/**
 * Takes the caret out of whatever field has it and into the running text.
 *
 * @param $select where to; without it the caret returns to where it was in the text
 */
export function focusText(editor: LexicalEditor, $select?: () => void): void {
  // The editor leaves the caret alone while a field inside its text has the focus: the focus goes first.
  editor.getRootElement()?.focus({ preventScroll: true });
  if ($select !== undefined) editor.update($select, { discrete: true });
  editor.focus();
}
