import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { settingsSchema } from '#shared/api/settings.ts';
import { createStore } from '../../../../../renderer/app/store.ts';
import { TypingExtension } from '../../../../../renderer/editor/typing/typing-extension.ts';
import { createTypist } from '../../../../../renderer/typing/typist.ts';

/** Gives an editor a typist with the settings of a first start, and a browser's answer to what no one else takes. */
export function seatTypist(editor: LexicalEditor): void {
  const settings = {
    ...createStore(settingsSchema.parse({})),
    load: async () => null,
    change: async () => null,
  };
  const seat = getExtensionDependencyFromEditor(editor, TypingExtension).output;
  seat.current = createTypist(settings, () => undefined);
  // What the browser would do: the editor's own rule asks a window.
  editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    ({ data }) => {
      return data !== null && editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data);
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

/** Keys as the window would bring them. */
export function typeInto(editor: LexicalEditor, keys: string): void {
  for (const sign of keys) editor.update(() => $type(editor, sign), { discrete: true });
}

function $type(editor: LexicalEditor, sign: string): void {
  if (sign === '\n') {
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  } else if (sign === '⌫') {
    if (!editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)) throw new Error('nobody deletes');
  } else if (sign === '⎋') {
    editor.dispatchCommand(KEY_ESCAPE_COMMAND, eventOf(null) as unknown as KeyboardEvent);
  } else editor.dispatchCommand(BEFORE_INPUT_COMMAND, eventOf(sign) as unknown as InputEvent);
}

/** As much of an event as the editor's commands look at. */
function eventOf(data: string | null) {
  return {
    inputType: 'insertText',
    data,
    isComposing: false,
    getTargetRanges: () => [],
    preventDefault() {
      // There is no browser to be kept from anything.
    },
  };
}
