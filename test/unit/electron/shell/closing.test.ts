import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isIdentifier } from '#shared/article/identifier.ts';
import type { UnsavedAnswer } from '../../../../electron/shell/window/close-guard.ts';
import { createClosing } from '../../../../electron/shell/window/closing.ts';

function setUp() {
  const flushes: string[] = [];
  let answer: ((value: UnsavedAnswer) => void) | undefined;
  const ports = {
    sendFlush: (flushId: string) => void flushes.push(flushId),
    askUnsaved: vi.fn(
      (_failed: string, _signal: AbortSignal) =>
        new Promise<UnsavedAnswer>((resolve) => {
          answer = resolve;
        }),
    ),
    closeWindow: vi.fn(),
    quit: vi.fn(),
  };
  const closing = createClosing(ports);
  const tryToClose = (): boolean => {
    const event = { preventDefault: vi.fn() };
    closing.onClose(event);
    return event.preventDefault.mock.calls.length === 0;
  };
  return { closing, ports, flushes, tryToClose, answer: (value: UnsavedAnswer) => answer?.(value) };
}

describe('createClosing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('asks the page, and closes outside the event once it has saved', async () => {
    const { closing, ports, flushes, tryToClose } = setUp();
    expect(tryToClose()).toBe(false);
    expect(flushes).toHaveLength(1);
    expect(isIdentifier(flushes[0])).toBe(true);
    expect(closing.isUnderway()).toBe(true);
    closing.onFlushed(flushes[0] ?? '', null);
    expect(ports.closeWindow).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(ports.closeWindow).toHaveBeenCalledOnce();
    expect(tryToClose()).toBe(true);
  });

  test('believes no answer to a flush it did not ask for', async () => {
    const { closing, ports, tryToClose } = setUp();
    tryToClose();
    closing.onFlushed('01K0000000000000000000000A', null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ports.closeWindow).not.toHaveBeenCalled();
  });

  test('asks the person when the page stays silent; trying again asks the page under a new id', async () => {
    const { ports, flushes, tryToClose, answer } = setUp();
    tryToClose();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(ports.askUnsaved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ports.askUnsaved.mock.calls[0]?.[0]).toBe('unexpected');
    answer('retry');
    await vi.advanceTimersByTimeAsync(0);
    expect(new Set(flushes).size).toBe(2);
  });

  test('takes the question back when the page saves after all', async () => {
    const { closing, ports, flushes, tryToClose } = setUp();
    tryToClose();
    await vi.advanceTimersByTimeAsync(15_000);
    closing.onFlushed(flushes[0] ?? '', null);
    expect(ports.askUnsaved.mock.calls[0]?.[1].aborted).toBe(true);
    await vi.runAllTimersAsync();
    expect(ports.closeWindow).toHaveBeenCalledOnce();
  });

  test('quits again after a quit that was held back, and not twice', async () => {
    const { closing, ports, flushes, tryToClose } = setUp();
    closing.onQuit();
    tryToClose();
    closing.onFlushed(flushes[0] ?? '', null);
    await vi.runAllTimersAsync();
    expect(ports.quit).toHaveBeenCalledOnce();
    closing.onQuit();
    expect(tryToClose()).toBe(true);
    await vi.runAllTimersAsync();
    expect(ports.quit).toHaveBeenCalledOnce();
    expect(ports.closeWindow).not.toHaveBeenCalled();
  });
});
