import type { Typist } from './typist.ts';

/** The code of keys that programs send as characters (VK_PACKET): UniKey and its kin write so. */
const PACKET = 231;
/** Letters that no plain keyboard has: whoever sends them is an input method for Vietnamese. */
const VIETNAMESE = /[ăâđêôơưạ-ỹĂÂĐÊÔƠƯ]/u;

/**
 * Watches for an input method of the system that writes Vietnamese, by composition or by Backspace and insert, and
 * lets ours stand down for it.
 *
 * @returns what ends it
 */
export function watchOtherInputMethods(page: Document, typist: Typist): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.keyCode === PACKET) typist.standDown();
  };
  const onComposed = (event: CompositionEvent): void => {
    if (VIETNAMESE.test(event.data.normalize('NFC'))) typist.standDown();
  };
  const onBeforeInput = (event: InputEvent): void => {
    const typed = event.inputType === 'insertText' && event.isTrusted && !event.isComposing;
    if (typed && event.data?.length === 1 && VIETNAMESE.test(event.data)) typist.standDown();
  };
  page.addEventListener('keydown', onKeyDown, true);
  page.addEventListener('compositionend', onComposed, true);
  page.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    page.removeEventListener('keydown', onKeyDown, true);
    page.removeEventListener('compositionend', onComposed, true);
    page.removeEventListener('beforeinput', onBeforeInput, true);
  };
}
