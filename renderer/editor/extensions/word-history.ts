import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INPUT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type PointType,
} from 'lexical';
import { wordStep } from '../history/word-step.ts';

/** Undo takes typed text back word by word, whatever the pauses between the keys. */
export const WordHistoryExtension = defineExtension({
  name: 'toasoan/word-history',
  register: (editor) => registerWordHistory(editor),
});

interface CaretPlace {
  readonly key: NodeKey;
  readonly offset: number;
}

function registerWordHistory(editor: LexicalEditor): () => void {
  /** Where the last typed character left the caret; null after anything else changed the text. */
  let expected: CaretPlace | null = null;
  let tag: string | null = null;
  let armed = false;

  const $prepare = (event: InputEvent): false => {
    tag = null;
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || event.isComposing || editor.isComposing())
      return false;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || [...data].length !== 1) return false;
    const { key, offset } = selection.anchor;
    const continuing = expected !== null && expected.key === key && expected.offset === offset;
    const step = wordStep({ character: data, before: $characterBefore(selection.anchor), continuing });
    tag = step === 'push' ? HISTORY_PUSH_TAG : step === 'merge' ? HISTORY_MERGE_TAG : null;
    armed = step === 'default';
    return false;
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

  return mergeRegister(
    editor.registerCommand(BEFORE_INPUT_COMMAND, $prepare, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INPUT_COMMAND, $mark, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $mark, COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      expected = armed ? editorState.read($caretPlace) : null;
      armed = false;
    }),
  );
}

function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return { key: selection.anchor.key, offset: selection.anchor.offset };
}

function $characterBefore(point: PointType): string {
  const node = point.getNode();
  if (!$isTextNode(node)) return '';
  if (point.offset > 0) return node.getTextContent().slice(0, point.offset).at(-1) ?? '';
  const previous = node.getPreviousSibling();
  return $isTextNode(previous) ? (previous.getTextContent().at(-1) ?? '') : '';
}
