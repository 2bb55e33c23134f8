import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommandCenter } from '../../../../renderer/commands/command-center.ts';
import { feedKeys, feedMenu } from '../../../../renderer/commands/command-feeds.ts';
import { createFakeBridge } from '../fake-bridge.ts';

describe('feedKeys', () => {
  const run = vi.fn();
  let end = (): void => undefined;
  const center = createCommandCenter();
  center.register('format-bold', { run });
  center.register('story-save', { run: () => run('save') });
  center.register('undo', { run: () => run('undo') });
  center.register('redo', { run: () => run('redo'), enabled: () => false });

  beforeEach(() => {
    run.mockReset();
    document.body.innerHTML =
      '<div id="text"></div><div data-own-keys><input id="own"></div><input id="field">';
    end = feedKeys(center, 'other');
  });
  afterEach(() => end());

  function press(on: string, init: KeyboardEventInit & { keyCode?: number }): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, ...init });
    if (init.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
    if (typeof event.getModifierState !== 'function') {
      Object.defineProperty(event, 'getModifierState', { value: () => false });
    }
    document.querySelector(on)?.dispatchEvent(event);
    return event;
  }

  it('runs the command, once, before and instead of anything on the page', () => {
    const editor = vi.fn();
    document.querySelector('#text')?.addEventListener('keydown', editor);
    const event = press('#text', { key: 'b', code: 'KeyB' });
    expect(run).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
    expect(editor).not.toHaveBeenCalled();
  });

  it('works from the fields of the page', () => {
    press('#field', { key: 's', code: 'KeyS' });
    expect(run).toHaveBeenCalledWith('save');
  });

  it('leaves unfinished text of an input method alone', () => {
    const composing = press('#text', { key: 'b', code: 'KeyB', isComposing: true });
    const older = press('#text', { key: 'Process', code: 'KeyB', keyCode: 229 });
    expect([composing.defaultPrevented, older.defaultPrevented]).toEqual([false, false]);
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves a dialog its own keys', () => {
    const event = press('#own', { key: 'z', code: 'KeyZ' });
    expect(event.defaultPrevented).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it('keeps the browser from undoing where the command can not', () => {
    const event = press('#text', { key: 'Z', code: 'KeyZ', shiftKey: true });
    expect(event.defaultPrevented).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  it('repeats undo while its key is held, and nothing else', () => {
    press('#text', { key: 'z', code: 'KeyZ', repeat: true });
    press('#text', { key: 's', code: 'KeyS', repeat: true });
    expect(run.mock.calls).toEqual([['undo']]);
  });

  it('takes plain typing as what it is', () => {
    const event = press('#text', { key: 'b', code: 'KeyB', ctrlKey: false });
    expect(event.defaultPrevented).toBe(false);
  });

  it('stops when it is ended', () => {
    end();
    press('#text', { key: 'b', code: 'KeyB' });
    expect(run).not.toHaveBeenCalled();
  });
});

describe('feedMenu', () => {
  it("runs the menu's choice, and nothing it does not know", () => {
    const bridge = createFakeBridge();
    const center = createCommandCenter();
    const run = vi.fn();
    center.register('story-new', { run });
    const end = feedMenu(center, bridge);
    bridge.chooseMenu('story-new');
    bridge.chooseMenu('format-disk');
    end();
    bridge.chooseMenu('story-new');
    expect(run).toHaveBeenCalledOnce();
  });

  it("leaves undo to a dialog's own field", () => {
    document.body.innerHTML = '<div data-own-keys><input id="own"></div>';
    const native = vi.fn();
    Object.defineProperty(document, 'execCommand', { value: native, configurable: true });
    const bridge = createFakeBridge();
    const center = createCommandCenter();
    const run = vi.fn();
    center.register('undo', { run });
    feedMenu(center, bridge);
    document.querySelector<HTMLInputElement>('#own')?.focus();
    bridge.chooseMenu('undo');
    expect(native).toHaveBeenCalledWith('undo');
    expect(run).not.toHaveBeenCalled();
  });
});
