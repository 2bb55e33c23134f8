import type { Command } from './command.ts';

/**
 * Every command of the desk, once: menu, palette, shortcuts, slash menu and tests are made from this list. The name
 * a person sees is `command.<id>` in shared/locales; what it does is bound in renderer/commands.
 */
export const COMMANDS = [
  { id: 'story-new', menu: 'file', group: 1, scope: 'always', shortcut: 'Mod+N' },
  { id: 'library-choose', menu: 'file', group: 1, scope: 'always', shortcut: 'Mod+O' },
  { id: 'story-save', menu: 'file', group: 2, scope: 'story', shortcut: 'Mod+S' },
  { id: 'export-page', menu: 'file', group: 3, scope: 'story' },
  { id: 'export-folder', menu: 'file', group: 3, scope: 'story' },
  { id: 'export-zip', menu: 'file', group: 3, scope: 'story', shortcut: 'Mod+Shift+E' },

  { id: 'undo', menu: 'edit', group: 1, scope: 'story', shortcut: 'Mod+Z' },
  { id: 'redo', menu: 'edit', group: 1, scope: 'story', shortcut: 'Mod+Shift+Z' },

  { id: 'typing-toggle', menu: 'edit', group: 2, scope: 'always' },
  { id: 'typing-keep-word', menu: 'edit', group: 2, scope: 'always' },
  { id: 'typing-macros', menu: 'edit', group: 2, scope: 'always' },

  { id: 'insert-photo', menu: 'insert', group: 1, scope: 'story', shortcut: 'Mod+Shift+P', slash: true },
  { id: 'insert-quote', menu: 'insert', group: 2, scope: 'text', shortcut: 'Mod+Shift+Q', slash: true },
  { id: 'insert-table', menu: 'insert', group: 2, scope: 'text', slash: true },
  { id: 'insert-box', menu: 'insert', group: 2, scope: 'text', slash: true },
  { id: 'insert-divider', menu: 'insert', group: 2, scope: 'text', slash: true },
  { id: 'insert-source', menu: 'insert', group: 3, scope: 'story' },
  { id: 'insert-related', menu: 'insert', group: 3, scope: 'story' },

  { id: 'format-paragraph', menu: 'format', group: 1, scope: 'text', shortcut: 'Mod+Alt+0', slash: true },
  { id: 'format-subheading-2', menu: 'format', group: 1, scope: 'text', shortcut: 'Mod+Alt+2', slash: true },
  { id: 'format-subheading-3', menu: 'format', group: 1, scope: 'text', shortcut: 'Mod+Alt+3', slash: true },
  {
    id: 'format-bulleted-list',
    menu: 'format',
    group: 2,
    scope: 'text',
    shortcut: 'Mod+Shift+8',
    slash: true,
  },
  {
    id: 'format-numbered-list',
    menu: 'format',
    group: 2,
    scope: 'text',
    shortcut: 'Mod+Shift+7',
    slash: true,
  },
  { id: 'format-bold', menu: 'format', group: 3, scope: 'text', shortcut: 'Mod+B' },
  { id: 'format-italic', menu: 'format', group: 3, scope: 'text', shortcut: 'Mod+I' },
  { id: 'format-underline', menu: 'format', group: 3, scope: 'text', shortcut: 'Mod+U' },
  { id: 'format-link', menu: 'format', group: 3, scope: 'text', shortcut: 'Mod+K' },

  { id: 'view-desk', menu: 'view', group: 1, scope: 'always', shortcut: 'Mod+Alt+1' },
  { id: 'view-inspector', menu: 'view', group: 1, scope: 'always', shortcut: 'Mod+Alt+9' },
  { id: 'view-preview', menu: 'view', group: 1, scope: 'story', shortcut: 'Mod+Alt+P' },
  { id: 'view-palette', menu: 'view', group: 2, scope: 'always', shortcut: 'Mod+Shift+K' },
  { id: 'view-settings', menu: 'view', group: 2, scope: 'always', shortcut: 'Mod+,' },
  { id: 'language-vi', menu: 'view', group: 3, scope: 'always' },
  { id: 'language-en', menu: 'view', group: 3, scope: 'always' },

  { id: 'help-shortcuts', menu: 'help', group: 1, scope: 'always', shortcut: 'Mod+/' },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

export function isCommandId(value: unknown): value is CommandId {
  return COMMANDS.some((command) => command.id === value);
}
