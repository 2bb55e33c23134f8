import { flushSync } from 'react-dom';

/**
 * Puts the caret into a field, at its end or at an offset (UTF-16 units), and shows it.
 *
 * @returns whether the field is on the page
 */
export function focusField(field: string, offset?: number): boolean {
  const element = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-field="${CSS.escape(field)}"]`,
  );
  if (element === null) return false;
  element.focus({ preventScroll: true });
  if (element instanceof HTMLTextAreaElement) {
    const caret = Math.min(offset ?? element.value.length, element.value.length);
    element.setSelectionRange(caret, caret);
  }
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

/**
 * Makes a change and puts the caret into the field that it brings, before the next key can arrive: what is typed
 * right after "add a source" must not fall beside it.
 */
export function focusFieldAfter(change: () => void, field: () => string, offset?: number): boolean {
  flushSync(change);
  return focusField(field(), offset);
}
