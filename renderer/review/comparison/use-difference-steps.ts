import { type KeyboardEvent, type RefObject, useState } from 'react';

export interface DifferenceSteps {
  /** Which difference was gone to last, from 1; 0 before the first step. */
  readonly at: number;
  readonly go: (step: 1 | -1) => void;
  /** Forgets the place: what is drawn is another. */
  readonly reset: () => void;
  /** F7 and N: the next; Shift+F7 and P: the one before. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Walks from one element with `data-difference` to the next, round and round; each gets the focus. */
export function useDifferenceSteps(within: RefObject<HTMLElement | null>): DifferenceSteps {
  const [at, setAt] = useState(0);
  const go = (step: 1 | -1): void => {
    const all = within.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [];
    if (all.length === 0) return;
    const next = at === 0 && step === -1 ? all.length : ((at - 1 + step + all.length) % all.length) + 1;
    const element = all[next - 1];
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
    setAt(next);
  };
  return {
    at,
    go,
    reset: () => setAt(0),
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
      const key = event.key.toLowerCase();
      const step = key === 'f7' ? (event.shiftKey ? -1 : 1) : key === 'n' ? 1 : key === 'p' ? -1 : null;
      if (step === null) return;
      event.preventDefault();
      go(step);
    },
  };
}
