import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** Makes a toolbar one stop for Tab: arrow keys, Home and End go from button to button (ARIA toolbar pattern). */
export function useRovingTab(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const buttons = buttonsOf(ref.current);
    const current = buttons.find((button) => button === document.activeElement) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = buttonsOf(ref.current);
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
    const to = destination(event.key, at, buttons.length);
    const next = to === null ? undefined : buttons[to];
    if (next === undefined) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };
  return { ref, onKeyDown };
}

function buttonsOf(toolbar: HTMLElement | null): HTMLButtonElement[] {
  return [...(toolbar?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

function destination(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
