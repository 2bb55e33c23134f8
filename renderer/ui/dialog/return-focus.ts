import { useRef } from 'react';

interface Whereabouts {
  readonly element: HTMLElement;
  /** The caret or selection in running text: anchor node and offset, focus node and offset. */
  readonly selection: readonly [Node, number, Node, number] | null;
}

function whereabouts(): Whereabouts | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const inText =
    element.isContentEditable &&
    anchorNode instanceof Node &&
    focusNode instanceof Node &&
    element.contains(anchorNode) &&
    element.contains(focusNode);
  return { element, selection: inText ? [anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0] : null };
}

function goBack({ element, selection }: Whereabouts): void {
  if (!element.isConnected) return;
  element.focus({ preventScroll: true });
  if (selection === null) return;
  const [anchor, anchorOffset, focus, focusOffset] = selection;
  if (anchor.isConnected && focus.isConnected) {
    document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
  }
}

/** Marks what gets the focus when its dialog opens; without it the dialog itself does. */
export const FIRST_FOCUS = 'data-first-focus';

/**
 * Handlers for a dialog without a trigger of its own: when it closes, focus and selection are where they were. A bare
 * `focus()` would put the caret at the start of the text.
 *
 * @param then runs once the focus is back
 */
export function useReturnFocus(then?: () => void) {
  const from = useRef<Whereabouts | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      from.current = whereabouts();
      if (!(event.currentTarget instanceof HTMLElement)) return;
      // Not the first button that comes: that is the one that closes, and its tip would hang in the way.
      event.preventDefault();
      const first = event.currentTarget.querySelector<HTMLElement>(`[${FIRST_FOCUS}]:not(:disabled), input`);
      (first ?? event.currentTarget).focus({ preventScroll: true });
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (from.current !== null) goBack(from.current);
      then?.();
    },
  };
}
