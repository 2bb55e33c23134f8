import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getSelection,
  $getState,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { FIELD } from '../fields/field-names.ts';
import { focusField } from '../fields/focus-field.ts';
import { blockIdState } from '../nodes/block-state/block-state.ts';
import { $isQuotationNode } from '../nodes/quotation/quotation-node.ts';

/** How deep a list may be nested. */
const DEEPEST = 5;

/**
 * Tab in a list makes an entry part of the one above it, Shift+Tab takes it out; in a quotation Tab goes on to who
 * said it. Anywhere else Tab leaves the text, as the keyboard expects (tables have their own).
 */
export const TabKeyExtension = defineExtension({
  name: 'toasoan/tab-key',
  register: (editor) =>
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $onTab(editor, event), COMMAND_PRIORITY_HIGH),
});

function $onTab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const anchor = selection.anchor.getNode();
  const around: readonly LexicalNode[] = [anchor, ...anchor.getParents()];
  const entry = around.find($isListItemNode);
  if (entry !== undefined) {
    event.preventDefault();
    const depth = around.filter($isListNode).length;
    if (event.shiftKey) editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
    // The first entry has none above it to belong to.
    else if (entry.getPreviousSibling() !== null && depth < DEEPEST) {
      editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    }
    return true;
  }
  const quotation = around.find($isQuotationNode);
  if (quotation === undefined || event.shiftKey) return false;
  const field = FIELD.quotation($getState(quotation, blockIdState));
  event.preventDefault();
  focusField(field);
  return true;
}
