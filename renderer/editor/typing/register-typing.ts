import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INPUT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type RangeSelection,
  UNDO_COMMAND,
} from 'lexical';
import { type Edit, type Key, type Press, press } from '#shared/vietnamese/typing/press.ts';
import type { Session } from '#shared/vietnamese/typing/session.ts';
import { FIELD_TAG } from '../fields/edit-field.ts';
import { wordStep } from '../history/word-step.ts';
import { $applyEdit, $replaceBefore } from './apply-edit.ts';
import type { TypistSeat } from './typing-extension.ts';
import { $textAtCaret, type CaretText } from './word-at-caret.ts';

/** On the update that puts a word's keys back, or a macro's text in. */
const WORD_ENDED_TAG = 'toasoan-word-ended';

interface CaretPlace {
  readonly key: NodeKey;
  readonly offset: number;
}

interface Pressed {
  readonly done: Press;
  readonly caret: CaretText;
  readonly continuing: boolean;
}

/** Ties the typing engine to an editor's text. Returns what ends it. */
export function registerTyping(editor: LexicalEditor, seat: TypistSeat): () => void {
  /** Where the last key left the caret, and what it left; the place is null after anything else changed the text. */
  let expected: CaretPlace | null = null;
  let session: Session | null = null;
  /** The tag for the update that will hold the key's own insertion. */
  let tag: string | null = null;
  /** The next update is the key's: the caret stands where it left it. */
  let armed = false;
  let deleting = false;
  /** Whether undo would take back what became of a word at its end, as far as this editor knows. */
  let mayTakeBack = false;

  const $press = (key: Key, selection: RangeSelection): Pressed => {
    const { anchor } = selection;
    const continuing =
      selection.isCollapsed() && expected?.key === anchor.key && expected.offset === anchor.offset;
    const caret = $textAtCaret(selection);
    const place = { before: caret.before, after: caret.after, session: continuing ? session : null };
    const typing = seat.current?.typing('text');
    const done: Press = typing === undefined ? { kind: 'itself', session: null } : press(key, place, typing);
    session = done.session;
    seat.current?.heard(key, done, caret.before);
    return { done, caret, continuing };
  };

  /** A character that the browser or the editor is about to insert. */
  const $onCharacter = (event: InputEvent): boolean => {
    tag = null;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || event.isComposing || editor.isComposing())
      return false;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || [...data].length !== 1) return false;
    const over = !selection.isCollapsed();
    const { done, caret, continuing } = $press({ kind: 'character', character: data }, selection);
    const step = over
      ? 'push'
      : wordStep({
          character: data,
          before: caret.before.slice(-1),
          continuing: continuing && !deleting,
        });
    deleting = false;
    tag = step === 'push' ? HISTORY_PUSH_TAG : step === 'merge' ? HISTORY_MERGE_TAG : null;
    if (done.kind === 'itself' && !over) {
      armed = step === 'default';
      return false;
    }
    event.preventDefault();
    const own = tag ?? HISTORY_PUSH_TAG;
    tag = null;
    armed = true;
    $addUpdateTag(own);
    if (done.kind === 'ended') $endWord(selection, data, done.edit);
    else if (over) $writeOver(selection, data, done.kind === 'word' ? done.edit : null);
    else if (done.kind === 'word') $applyEdit(selection, caret, done.edit);
    return true;
  };

  /** The character goes over the selection, in its format, and is then part of the word that is edited. */
  const $writeOver = (selection: RangeSelection, data: string, edit: Edit | null): void => {
    selection.insertText(data);
    if (edit === null) return;
    $applyEdit(selection, $textAtCaret(selection), { ...edit, before: edit.before + data.length });
  };

  /** The sign belongs to the word; what the word becomes is a step of its own, so that undo gives it back as shown. */
  const $endWord = (selection: RangeSelection, sign: string, edit: Edit): void => {
    selection.insertText(sign);
    const { text, before } = edit;
    $onUpdate(() =>
      editor.update(() => $change({ ...edit, before: before + sign.length, text: text + sign }), {
        tag: [HISTORY_PUSH_TAG, WORD_ENDED_TAG],
        discrete: true,
      }),
    );
  };

  const $change = (edit: Edit): void => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    armed = true;
    $applyEdit(selection, $textAtCaret(selection), edit);
  };

  // A native insertion is read back in INPUT_COMMAND; one that the editor makes itself (an empty block, another
  // format) comes as CONTROLLED_TEXT_INSERTION and never fires "input".
  const $mark = (): false => {
    if (tag !== null) {
      $addUpdateTag(tag);
      armed = true;
    }
    tag = null;
    return false;
  };

  const $onDelete = (backward: boolean): boolean => {
    const selection = $getSelection();
    if (!backward || editor.isComposing() || !$isRangeSelection(selection) || !selection.isCollapsed())
      return false;
    const { done, caret, continuing } = $press({ kind: 'backspace' }, selection);
    armed = true;
    const again = deleting && continuing;
    deleting = true;
    if (done.kind !== 'word') return false;
    $addUpdateTag(again ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
    $applyEdit(selection, caret, done.edit);
    return true;
  };

  /** Enter and Tab end the word: they do what they do, and what the word becomes is a step of its own after that. */
  const $onLeave = (character: string): false => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || editor.isComposing()) return false;
    const { done, caret } = $press({ kind: 'character', character }, selection);
    session = null;
    if (done.kind !== 'ended') return false;
    const { edit } = done;
    $onUpdate(() =>
      editor.update(() => $replaceBefore(caret.piecesBefore, edit), {
        tag: [HISTORY_PUSH_TAG, WORD_ENDED_TAG],
        discrete: true,
      }),
    );
    return false;
  };

  const $onEscape = (event: KeyboardEvent): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || editor.isComposing()) return false;
    const { done, caret, continuing } = $press({ kind: 'escape' }, selection);
    // While one types, Esc is about the word even where it changes nothing, and never leaves the text.
    if (done.kind !== 'word') return continuing;
    event.preventDefault();
    armed = true;
    $addUpdateTag(HISTORY_PUSH_TAG);
    $applyEdit(selection, caret, done.edit);
    return true;
  };

  const $onUndo = (): false => {
    if (mayTakeBack) seat.current?.undone();
    else seat.current?.forget();
    return false;
  };

  return mergeRegister(
    editor.registerCommand(BEFORE_INPUT_COMMAND, $onCharacter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INPUT_COMMAND, $mark, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $mark, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $onDelete, COMMAND_PRIORITY_HIGH),
    // Before lists, boxes and tables, which take these keys for themselves.
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $onLeave('\n'), COMMAND_PRIORITY_BEFORE_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $onLeave('\n'), COMMAND_PRIORITY_BEFORE_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, () => $onLeave('\t'), COMMAND_PRIORITY_BEFORE_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $onEscape, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(UNDO_COMMAND, $onUndo, COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      expected = armed ? editorState.read($caretPlace) : null;
      if (!armed) deleting = false;
      armed = false;
      // A field's typing tells by itself when it changed something else.
      mayTakeBack = tags.has(WORD_ENDED_TAG) || tags.has(FIELD_TAG);
    }),
  );
}

function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return { key: selection.anchor.key, offset: selection.anchor.offset };
}
