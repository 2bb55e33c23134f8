import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaced } from '../../../../renderer/preview/paced.ts';

describe('createPaced', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
    vi.stubGlobal('cancelIdleCallback', (handle: number) => clearTimeout(handle));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('does the work once for many requests, and again for a later one', () => {
    const work = vi.fn();
    const paced = createPaced(work);
    for (let count = 0; count < 10; count += 1) paced.ask();
    vi.advanceTimersByTime(10);
    expect(work).toHaveBeenCalledOnce();
    paced.ask();
    vi.advanceTimersByTime(10);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('leaves the page most of the time when the work is slow', () => {
    // 50 ms of work at a time, asked for at every millisecond of a second.
    const work = vi.fn(() => void vi.setSystemTime(Date.now() + 0));
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    work.mockImplementation(() => {
      clock += 50;
    });
    const paced = createPaced(work);
    for (let millisecond = 0; millisecond < 1000; millisecond += 1) {
      paced.ask();
      clock += 1;
      vi.advanceTimersByTime(1);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(1000);
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('does nothing after its end', () => {
    const work = vi.fn();
    const paced = createPaced(work);
    paced.ask();
    paced.stop();
    vi.advanceTimersByTime(1000);
    expect(work).not.toHaveBeenCalled();
  });
});
