/** The menus, in their order on the bar. */
export const MENUS = ['file', 'edit', 'insert', 'format', 'view', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

/** When a command can run: always, with a story open, or with the caret in the running text of a writable story. */
export type CommandScope = 'always' | 'story' | 'text';

export interface Command {
  readonly id: string;
  readonly menu: MenuName;
  /** Commands of a menu are separated by a line where the group changes. */
  readonly group: number;
  readonly scope: CommandScope;
  /** "Mod" is Command on macOS, Control elsewhere; the last part is a KeyboardEvent.key, upper case. */
  readonly shortcut?: string;
  /** Offered by the slash menu at the start of an empty block. */
  readonly slash?: true;
}
