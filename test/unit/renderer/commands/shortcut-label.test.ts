import { describe, expect, it } from 'vitest';
import { ariaShortcut, shortcutLabel, shortcutParts } from '../../../../renderer/commands/shortcut-label.ts';

describe('shortcuts as they are shown', () => {
  it('names the keys of the machine', () => {
    expect(shortcutLabel('export-zip', 'other')).toBe('Ctrl+Shift+E');
    expect(shortcutLabel('export-zip', 'mac')).toBe('⌘⇧E');
    expect(shortcutParts('view-preview', 'mac')).toEqual(['⌘', '⌥', 'P']);
  });

  it('says nothing where there is no shortcut', () => {
    expect(shortcutLabel('insert-table', 'other')).toBe('');
    expect(ariaShortcut('insert-table', 'other')).toBeUndefined();
  });

  it('speaks the words of aria-keyshortcuts', () => {
    expect(ariaShortcut('format-subheading-2', 'other')).toBe('Control+Alt+2');
    expect(ariaShortcut('undo', 'mac')).toBe('Meta+Z');
  });
});
