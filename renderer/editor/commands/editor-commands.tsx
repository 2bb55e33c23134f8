import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import { useCommand, useCommandCenter } from '../../commands/use-command.ts';
import { type EditorHandle, useEditorHandle } from '../editor-handle.ts';
import { FIELD } from '../fields/field-names.ts';
import { focusFieldAfter } from '../fields/focus-field.ts';
import { stepHistory } from '../history/step-history.ts';
import { blockIdState } from '../nodes/block-state/block-state.ts';
import { usePhotoCommand } from '../photos/use-photo-command.ts';
import { $blockTypeAtCaret, $turnBlocksInto, type TextBlockType } from './block-type.ts';
import { $caretSurroundings } from './caret-surroundings.ts';
import { $insertBox, $insertDivider, $insertQuotation, $insertTable } from './insert-block.ts';

/** Binds the commands of the running text while a writable story is open. */
export function EditorCommands() {
  const handle = useEditorHandle();
  return handle === null ? null : <BoundCommands handle={handle} />;
}

function BoundCommands({ handle }: { readonly handle: EditorHandle }) {
  const { editor } = handle;
  const center = useCommandCenter();
  useEffect(() => {
    const changed = (): false => {
      center.changed();
      return false;
    };
    let shown: string | null = null;
    const $onSelection = (): false => {
      const surroundings = $caretSurroundings();
      if (surroundings === null || surroundings !== shown) changed();
      shown = surroundings;
      return false;
    };
    return mergeRegister(
      editor.registerCommand(SELECTION_CHANGE_COMMAND, $onSelection, COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_UNDO_COMMAND, changed, COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, changed, COMMAND_PRIORITY_LOW),
      editor.registerUpdateListener(({ prevEditorState, editorState }) => {
        // The toolbar shows what is under the caret; typing within one text node does not change it.
        if (prevEditorState._selection?.constructor !== editorState._selection?.constructor) changed();
      }),
    );
  }, [editor, center]);

  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  useCommand('undo', { run: () => stepHistory(handle, 'undo'), enabled: () => history.canUndo.peek() });
  useCommand('redo', { run: () => stepHistory(handle, 'redo'), enabled: () => history.canRedo.peek() });

  useTextFormat(editor, 'bold');
  useTextFormat(editor, 'italic');
  useTextFormat(editor, 'underline');
  useBlockType(editor, 'format-paragraph', 'paragraph');
  useBlockType(editor, 'format-subheading-2', 'subheading-2');
  useBlockType(editor, 'format-subheading-3', 'subheading-3');
  useList(editor, 'format-bulleted-list', 'bulleted-list');
  useList(editor, 'format-numbered-list', 'numbered-list');

  const inserting = ($insert: () => void) => (): void => {
    editor.update($insert, { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  useCommand('insert-quote', {
    run: () => {
      const empty = editor.read('latest', () => $blockTypeAtCaret() === 'quote');
      if (empty) editor.update(() => $turnBlocksInto('paragraph'), { tag: HISTORY_PUSH_TAG });
      else if (editor.read('latest', $hasTextAtCaret)) {
        editor.update(() => $turnBlocksInto('quote'), { tag: HISTORY_PUSH_TAG });
      } else inserting($insertQuotation)();
      editor.focus();
    },
    active: () => editor.read('latest', () => $blockTypeAtCaret() === 'quote'),
  });
  useCommand('insert-table', { run: inserting($insertTable) });
  useCommand('insert-divider', { run: inserting($insertDivider) });
  useCommand('insert-box', {
    run: () => {
      let key = '';
      const insert = (): void =>
        editor.update(
          () => {
            key = $insertBox();
          },
          { tag: HISTORY_PUSH_TAG, discrete: true },
        );
      focusFieldAfter(insert, () => FIELD.box(editor.read('latest', () => $blockIdOf(key))));
    },
  });
  usePhotoCommand(handle);
  return null;
}

function useTextFormat(editor: LexicalEditor, format: 'bold' | 'italic' | 'underline'): void {
  useCommand(`format-${format}`, {
    run: () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
    enabled: () => inRunningText(editor),
    active: () =>
      editor.read('latest', () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && selection.hasFormat(format);
      }),
  });
}

function useBlockType(
  editor: LexicalEditor,
  id: 'format-paragraph' | 'format-subheading-2' | 'format-subheading-3',
  type: TextBlockType,
): void {
  const active = (): boolean => editor.read('latest', () => $blockTypeAtCaret() === type);
  useCommand(id, {
    run: () => {
      const next = active() ? 'paragraph' : type;
      editor.update(() => $turnBlocksInto(next), { tag: HISTORY_PUSH_TAG });
    },
    enabled: () => inRunningText(editor),
    active,
  });
}

function useList(
  editor: LexicalEditor,
  id: 'format-bulleted-list' | 'format-numbered-list',
  type: 'bulleted-list' | 'numbered-list',
): void {
  const active = (): boolean => editor.read('latest', () => $blockTypeAtCaret() === type);
  useCommand(id, {
    run: () => {
      if (active()) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      else if (type === 'numbered-list') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
      else editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    },
    enabled: () => inRunningText(editor),
    active,
  });
}

/** Whether the caret stands in the text: bold in a headline or a caption would be lost with the next save. */
function inRunningText(editor: LexicalEditor): boolean {
  return (
    !(document.activeElement instanceof HTMLTextAreaElement) &&
    editor.read('latest', () => $isRangeSelection($getSelection()))
  );
}

function $blockIdOf(key: NodeKey): string {
  const node = $getNodeByKey(key);
  return node === null ? '' : $getState(node, blockIdState);
}

function $hasTextAtCaret(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && selection.anchor.getNode().getTopLevelElement()?.getTextContent() !== ''
  );
}
