import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, type Result, success } from '#shared/api/result.ts';
import { createAutosave } from '../../../../renderer/story/autosave.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function desk() {
  const log: string[] = [];
  let outcome: Result<null> = success(null);
  let composing = false;
  let slow = 0;
  const autosave = createAutosave({
    isComposing: () => composing,
    save: async () => {
      log.push('save');
      await new Promise((resolve) => setTimeout(resolve, slow));
      return outcome;
    },
    backUp: async () => {
      log.push('backup');
      return success(null);
    },
    onState: (kind, error) => log.push(error === undefined ? kind : `${kind}: ${error.code}`),
  });
  return {
    log,
    autosave,
    fail: (): void => {
      outcome = failure('disk-full');
    },
    heal: (): void => {
      outcome = success(null);
    },
    compose: (on: boolean): void => {
      composing = on;
    },
    slowDown: (milliseconds: number): void => {
      slow = milliseconds;
    },
  };
}

describe('autosave', () => {
  it('says saved only after the save was acknowledged', async () => {
    const { log, autosave, slowDown } = desk();
    slowDown(300);
    autosave.changed();
    expect(log).toEqual(['unsaved']);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(log).toEqual(['unsaved', 'backup', 'saving', 'save']);
    await vi.advanceTimersByTimeAsync(200);
    expect(log.at(-1)).toBe('saved');
  });

  it('backs up within a second and saves within five, however long the typing goes on', async () => {
    const { log, autosave } = desk();
    for (let key = 0; key < 60; key += 1) {
      autosave.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(log.filter((entry) => entry === 'save').length).toBeGreaterThanOrEqual(1);
    expect(log.filter((entry) => entry === 'backup').length).toBeGreaterThanOrEqual(5);
  });

  it('does not say saved for keys typed during the save', async () => {
    const { log, autosave, slowDown } = desk();
    slowDown(500);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1_300);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(450);
    expect(log.at(-1)).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(log.filter((entry) => entry === 'save').length).toBe(2);
    expect(log.at(-1)).toBe('saved');
  });

  it('keeps trying after a failure, and says why', async () => {
    const { log, autosave, fail, heal } = desk();
    fail();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(log).toContain('failed: disk-full');
    heal();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(log.at(-1)).toBe('saved');
  });

  it('waits while an input method is composing', async () => {
    const { log, autosave, compose } = desk();
    compose(true);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(log).toEqual(['unsaved']);
    compose(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(log).toContain('saved');
  });

  it('flushes at once, and what comes in meanwhile too', async () => {
    const { log, autosave, slowDown } = desk();
    slowDown(50);
    autosave.changed();
    const done = autosave.flush();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(200);
    expect(await done).toEqual(success(null));
    expect(log.filter((entry) => entry === 'save').length).toBe(2);
  });

  it('reports a flush that failed', async () => {
    const { autosave, fail } = desk();
    fail();
    autosave.changed();
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(10);
    expect(await done).toEqual(failure('disk-full'));
  });
});
