import { type RefObject, useEffect, useRef, useState } from 'react';

export interface DifferenceSteps {
  /** Which difference was gone to last, from 1; 0 before the first step. */
  readonly at: number;
  readonly go: (step: 1 | -1) => void;
}

/**
 * Walks from one element with `data-difference` to the next, round and round; each gets the focus. F7 and N lead to the
 * next, Shift+F7 and P to the one before, wherever in the dialog the focus is.
 */
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
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const ground = within.current?.closest<HTMLElement>('[role="dialog"]') ?? within.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      if (step === null) return;
      event.preventDefault();
      latest.current(step);
    };
    ground?.addEventListener('keydown', onKeyDown);
    return () => ground?.removeEventListener('keydown', onKeyDown);
  }, [within]);
  return { at, go };
}

function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'f7') return event.shiftKey ? -1 : 1;
  return key === 'n' ? 1 : key === 'p' ? -1 : null;
}
