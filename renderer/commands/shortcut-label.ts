import { COMMANDS, type CommandId } from '#shared/commands/registry.ts';
import type { KeyPlatform } from './match-shortcut.ts';

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** The keys of a command as parts to show one by one ("Ctrl", "Shift", "E"), or none. */
export function shortcutParts(id: CommandId, platform: KeyPlatform): readonly string[] {
  const command = COMMANDS.find((entry) => entry.id === id);
  if (command === undefined || !('shortcut' in command)) return [];
  const parts = command.shortcut.split('+');
  if (platform === 'mac') return parts.map((part) => MAC_SIGNS[part] ?? part);
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part));
}

/** The keys of a command in one line: "Ctrl+Shift+E", "⌘⇧E"; empty where it has none. */
export function shortcutLabel(id: CommandId, platform: KeyPlatform): string {
  return shortcutParts(id, platform).join(platform === 'mac' ? '' : '+');
}

/** The keys as `aria-keyshortcuts` wants them: "Control+Shift+E". Undefined where there are none. */
export function ariaShortcut(id: CommandId, platform: KeyPlatform): string | undefined {
  const command = COMMANDS.find((entry) => entry.id === id);
  if (command === undefined || !('shortcut' in command)) return undefined;
  return command.shortcut.replace('Mod', platform === 'mac' ? 'Meta' : 'Control');
}
