import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToastStore, TOAST_TIME } from '../../../../renderer/ui/toast/toast-store.ts';

describe('createToastStore', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const texts = (store: ReturnType<typeof createToastStore>): string[] =>
    store.snapshot().map(({ text }) => text);

  it('takes good news away by itself and leaves bad news', () => {
    const store = createToastStore();
    store.show('good', 'xong');
    store.show('bad', 'hỏng');
    vi.advanceTimersByTime(TOAST_TIME + 1);
    expect(texts(store)).toEqual(['hỏng']);
  });

  it('shows the same message once, and four at most', () => {
    const store = createToastStore();
    for (const text of ['1', '2', '3', '2', '4', '5']) store.show('bad', text);
    expect(texts(store)).toEqual(['3', '2', '4', '5']);
  });

  it('tells its listeners, and does not when there is nothing to put away', () => {
    const store = createToastStore();
    const listener = vi.fn();
    store.subscribe(listener);
    store.show('bad', 'hỏng');
    store.dismiss(999);
    store.dismiss(store.snapshot()[0]?.id ?? -1);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(texts(store)).toEqual([]);
  });
});
