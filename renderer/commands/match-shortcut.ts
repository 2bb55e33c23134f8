import { COMMANDS, type CommandId } from '#shared/commands/registry.ts';

/** Where "Mod" is Command, and where it is Control. */
export type KeyPlatform = 'mac' | 'other';

/** What of a KeyboardEvent decides. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr, which Windows reports as Control and Alt together: it types a character. */
  readonly altGraph: boolean;
}

interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function readShortcut(shortcut: string): Shortcut {
  const parts = shortcut.split('+');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

interface Bound {
  readonly id: CommandId;
  readonly shortcut: Shortcut;
}

const SHORTCUTS: readonly Bound[] = COMMANDS.flatMap((command) =>
  'shortcut' in command ? [{ id: command.id, shortcut: readShortcut(command.shortcut) }] : [],
);

/** Second keys that hands know from elsewhere: redo on Windows and Linux. */
const HABITS: Readonly<Record<KeyPlatform, readonly Bound[]>> = {
  mac: [],
  other: [{ id: 'redo', shortcut: readShortcut('Mod+Y') }],
};

/**
 * Digits go by the key's place: shifted they are other characters, and Vietnamese layouts have letters there.
 * Letters go by what they type, and by place where that is no Latin letter (Option on macOS, a Russian layout).
 */
function sameKey(wanted: string, stroke: KeyStroke): boolean {
  if (/^[0-9]$/.test(wanted)) return stroke.code === `Digit${wanted}` || stroke.code === `Numpad${wanted}`;
  if (/^[A-Z]$/.test(wanted)) {
    const typed = stroke.key.toUpperCase();
    return /^[A-Z]$/.test(typed) ? typed === wanted : stroke.code === `Key${wanted}`;
  }
  return stroke.key === wanted;
}

/** The command a key stroke stands for, or null. Pure. */
export function matchShortcut(stroke: KeyStroke, platform: KeyPlatform): CommandId | null {
  if (stroke.altGraph) return null;
  const mod = platform === 'mac' ? stroke.metaKey : stroke.ctrlKey;
  const foreign = platform === 'mac' ? stroke.ctrlKey : stroke.metaKey;
  if (foreign) return null;
  const found = [...SHORTCUTS, ...HABITS[platform]].find(
    ({ shortcut }) =>
      shortcut.mod === mod &&
      shortcut.alt === stroke.altKey &&
      shortcut.shift === stroke.shiftKey &&
      sameKey(shortcut.key, stroke),
  );
  return found?.id ?? null;
}
