import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/commands/registry.ts';
import {
  type KeyPlatform,
  type KeyStroke,
  matchShortcut,
} from '../../../../renderer/commands/match-shortcut.ts';

function stroke(given: Partial<KeyStroke>): KeyStroke {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    altGraph: false,
    ...given,
  };
}

const US_SHIFTED: Readonly<Record<string, string>> = { '7': '&', '8': '*' };

/** What a US keyboard sends for a shortcut of the registry. */
function typed(shortcut: string, platform: KeyPlatform): KeyStroke {
  const parts = shortcut.split('+');
  const last = parts.at(-1) ?? '';
  const shiftKey = parts.includes('Shift');
  const letter = /^[A-Z]$/.test(last);
  const digit = /^[0-9]$/.test(last);
  return stroke({
    key: letter ? (shiftKey ? last : last.toLowerCase()) : shiftKey ? (US_SHIFTED[last] ?? last) : last,
    code: letter ? `Key${last}` : digit ? `Digit${last}` : last === ',' ? 'Comma' : 'Slash',
    ctrlKey: platform === 'other' && parts.includes('Mod'),
    metaKey: platform === 'mac' && parts.includes('Mod'),
    altKey: parts.includes('Alt'),
    shiftKey,
  });
}

const withShortcut = COMMANDS.flatMap((command) =>
  'shortcut' in command ? [[command.id, command.shortcut] as const] : [],
);

describe('matchShortcut', () => {
  it.each(withShortcut)('finds %s by %s on every platform', (id, shortcut) => {
    expect(matchShortcut(typed(shortcut, 'other'), 'other')).toBe(id);
    expect(matchShortcut(typed(shortcut, 'mac'), 'mac')).toBe(id);
  });

  it('takes no key without its modifiers, nor with one too many', () => {
    for (const [, shortcut] of withShortcut) {
      const exact = typed(shortcut, 'other');
      expect(matchShortcut({ ...exact, ctrlKey: false }, 'other')).toBeNull();
      expect(matchShortcut({ ...exact, metaKey: true }, 'other')).toBeNull();
    }
    expect(matchShortcut(typed('Mod+Shift+B', 'other'), 'other')).toBeNull();
  });

  it('keeps Control and Command apart', () => {
    expect(matchShortcut(stroke({ key: 'b', code: 'KeyB', ctrlKey: true }), 'mac')).toBeNull();
    expect(matchShortcut(stroke({ key: 'b', code: 'KeyB', metaKey: true }), 'other')).toBeNull();
  });

  it('goes by the place of a digit, where a Vietnamese layout has a letter', () => {
    const vietnamese = stroke({ key: 'ă', code: 'Digit2', ctrlKey: true, altKey: true });
    expect(matchShortcut(vietnamese, 'other')).toBe('format-subheading-2');
  });

  it('goes by the place of a letter where another alphabet, or Option, changes what it types', () => {
    const russian = stroke({ key: 'и', code: 'KeyB', ctrlKey: true });
    expect(matchShortcut(russian, 'other')).toBe('format-bold');
    const option = stroke({ key: 'π', code: 'KeyP', metaKey: true, altKey: true });
    expect(matchShortcut(option, 'mac')).toBe('view-preview');
  });

  it('goes by what a Latin layout types, not by where the key lies', () => {
    // French AZERTY: the key at KeyQ types a.
    expect(matchShortcut(stroke({ key: 'z', code: 'KeyW', ctrlKey: true }), 'other')).toBe('undo');
    expect(matchShortcut(stroke({ key: 'w', code: 'KeyZ', ctrlKey: true }), 'other')).toBeNull();
  });

  it('leaves AltGr alone: it types characters', () => {
    const altGr = stroke({ key: '²', code: 'Digit2', ctrlKey: true, altKey: true, altGraph: true });
    expect(matchShortcut(altGr, 'other')).toBeNull();
  });

  it('knows the second redo of Windows and Linux', () => {
    expect(matchShortcut(stroke({ key: 'y', code: 'KeyY', ctrlKey: true }), 'other')).toBe('redo');
    expect(matchShortcut(stroke({ key: 'y', code: 'KeyY', metaKey: true }), 'mac')).toBeNull();
  });
});
