import { describe, expect, it, vi } from 'vitest';
import { createCommandCenter } from '../../../../renderer/commands/command-center.ts';

describe('createCommandCenter', () => {
  it('runs what is bound, and nothing else', () => {
    const center = createCommandCenter();
    const run = vi.fn();
    expect(center.run('undo')).toBe(false);
    center.register('undo', { run });
    expect(center.run('undo')).toBe(true);
    expect(center.run('redo')).toBe(false);
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not run what is not enabled', () => {
    const center = createCommandCenter();
    const run = vi.fn();
    let enabled = false;
    center.register('undo', { run, enabled: () => enabled });
    expect([center.isEnabled('undo'), center.run('undo')]).toEqual([false, false]);
    enabled = true;
    expect([center.isEnabled('undo'), center.run('undo')]).toEqual([true, true]);
    expect(run).toHaveBeenCalledOnce();
  });

  it('takes the newest binding, and the one before once that is gone', () => {
    const center = createCommandCenter();
    const ran: string[] = [];
    const undoFirst = center.register('undo', { run: () => ran.push('first') });
    const undoSecond = center.register('undo', { run: () => ran.push('second'), active: () => true });
    center.run('undo');
    expect(center.isActive('undo')).toBe(true);
    undoSecond();
    center.run('undo');
    expect(center.isActive('undo')).toBe(false);
    undoFirst();
    expect(center.run('undo')).toBe(false);
    expect(ran).toEqual(['second', 'first']);
  });

  it('takes out one of two bindings of the same handler', () => {
    const center = createCommandCenter();
    const handler = { run: vi.fn() };
    const undo = center.register('undo', handler);
    center.register('undo', handler);
    undo();
    undo();
    expect(center.isEnabled('undo')).toBe(true);
  });

  it('tells of every change', () => {
    const center = createCommandCenter();
    const listener = vi.fn();
    const end = center.subscribe(listener);
    const undo = center.register('undo', { run: () => undefined });
    center.changed();
    undo();
    expect(listener).toHaveBeenCalledTimes(3);
    expect(center.version()).toBe(3);
    end();
    center.changed();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
