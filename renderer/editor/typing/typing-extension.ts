import { defineExtension } from 'lexical';
import type { Typist } from '../../typing/typist.ts';
import { registerTyping } from './register-typing.ts';

/** Who says what keys mean; without one keys are characters. */
export interface TypistSeat {
  current: Typist | null;
}

/** Vietnamese typing in the running text, and undo that takes typed text back word by word. */
export const TypingExtension = defineExtension({
  name: 'toasoan/typing',
  build: (): TypistSeat => ({ current: null }),
  register: (editor, _config, state) => registerTyping(editor, state.getOutput()),
});
