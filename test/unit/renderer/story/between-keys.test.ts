import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BETWEEN_KEYS, createBetweenKeys } from '../../../../renderer/story/between-keys.ts';

describe('createBetweenKeys', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Keys at an even pace for two seconds; how long after the last key each turn of the work came. */
  function typeAt(pace: number): readonly number[] {
    let key = 0;
    const turns: number[] = [];
    const between = createBetweenKeys(() => turns.push(performance.now() - key));
    for (let time = 0; time < 2000; time += pace) {
      key = performance.now();
      between.ask();
      vi.advanceTimersByTime(pace);
    }
    return turns;
  }

  it.each([50, 70, 90, 130, 200])('works right behind a key, keys coming every %i ms', (pace) => {
    const turns = typeAt(pace);
    expect(turns.length).toBeGreaterThanOrEqual(5);
    expect(turns.length).toBeLessThanOrEqual(2000 / BETWEEN_KEYS.interval + 1);
    for (const behind of turns.slice(1)) expect(behind).toBeLessThanOrEqual(BETWEEN_KEYS.rest + 1);
  });

  it('is not put off for ever by keys that come at once after one another', () => {
    expect(typeAt(10).length).toBeGreaterThanOrEqual(4);
  });

  it('does the last that was asked for, once', () => {
    const work = vi.fn();
    const between = createBetweenKeys(work);
    between.ask();
    vi.advanceTimersByTime(BETWEEN_KEYS.rest);
    expect(work).toHaveBeenCalledOnce();
    between.ask();
    between.ask();
    vi.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
