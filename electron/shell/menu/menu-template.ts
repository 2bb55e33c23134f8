import type { MenuItemConstructorOptions } from 'electron';
import type { Settings } from '#shared/api/settings.ts';
import { type Command, MENUS, type MenuName } from '#shared/commands/command.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import type { Translate } from '#shared/locales/translator.ts';
import { accelerator } from './accelerator.ts';

type Item = MenuItemConstructorOptions;
type RegisteredCommand = Command & { readonly id: CommandId };

export interface MenuChoices {
  readonly commands: readonly RegisteredCommand[];
  readonly translate: Translate;
  readonly platform: NodeJS.Platform;
  /** For the marks beside what is switched on. */
  readonly settings: Pick<Settings, 'language' | 'panes'>;
  /** Offers Chromium's tools, for whoever works on the program. */
  readonly development: boolean;
  readonly onCommand: (id: CommandId) => void;
}

/**
 * The menu bar, from the command registry: one menu for each name, a line where the group changes, the system's own
 * entries where people look for them. The page listens to the keys itself, so the shortcuts here are only shown.
 */
export function menuTemplate(choices: MenuChoices): Item[] {
  const menus = MENUS.map((name) => ({
    label: choices.translate(`menu.${name}`),
    submenu: [...commandItems(name, choices), ...systemItems(name, choices)],
  }));
  return choices.platform === 'darwin' ? [applicationMenu(choices), ...menus, windowMenu(choices)] : menus;
}

function commandItems(menu: MenuName, choices: MenuChoices): Item[] {
  const commands = choices.commands.filter((command) => command.menu === menu);
  return commands.flatMap((command, index) => {
    const before = commands[index - 1];
    const line: Item[] =
      before !== undefined && before.group !== command.group ? [{ type: 'separator' }] : [];
    return [...line, commandItem(command, choices)];
  });
}

function commandItem(command: RegisteredCommand, { translate, settings, onCommand }: MenuChoices): Item {
  const mark = markOf(command.id, settings);
  return {
    id: command.id,
    label: translate(`command.${command.id}`),
    ...(command.shortcut === undefined
      ? {}
      : { accelerator: accelerator(command.shortcut), registerAccelerator: false }),
    ...mark,
    click: () => onCommand(command.id),
  };
}

/** Panes have a tick, the language a dot. */
function markOf(id: CommandId, { panes, language }: MenuChoices['settings']): Item {
  switch (id) {
    case 'view-desk':
      return { type: 'checkbox', checked: panes.desk };
    case 'view-inspector':
      return { type: 'checkbox', checked: panes.inspector };
    case 'view-preview':
      return { type: 'checkbox', checked: panes.preview };
    case 'language-vi':
      return { type: 'radio', checked: language === 'vi' };
    case 'language-en':
      return { type: 'radio', checked: language === 'en' };
    default:
      return {};
  }
}

/** What the system does itself, under the menu where it is looked for. */
function systemItems(menu: MenuName, { translate, platform, development }: MenuChoices): Item[] {
  const mac = platform === 'darwin';
  switch (menu) {
    case 'file':
      return mac
        ? [
            { type: 'separator' },
            { role: 'close', label: translate('menu.close-window'), accelerator: 'Cmd+W' },
          ]
        : [{ type: 'separator' }, { role: 'quit', label: translate('menu.quit'), accelerator: 'Ctrl+Q' }];
    case 'edit':
      return [
        { type: 'separator' },
        { role: 'cut', label: translate('menu.cut'), accelerator: 'CmdOrCtrl+X' },
        { role: 'copy', label: translate('menu.copy'), accelerator: 'CmdOrCtrl+C' },
        { role: 'paste', label: translate('menu.paste'), accelerator: 'CmdOrCtrl+V' },
        {
          role: 'pasteAndMatchStyle',
          label: translate('menu.paste-plain'),
          accelerator: 'CmdOrCtrl+Shift+V',
        },
        { role: 'selectAll', label: translate('menu.select-all'), accelerator: 'CmdOrCtrl+A' },
      ];
    case 'view':
      return [
        { type: 'separator' },
        { role: 'resetZoom', label: translate('menu.zoom-reset'), accelerator: 'CmdOrCtrl+0' },
        { role: 'zoomIn', label: translate('menu.zoom-in'), accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: translate('menu.zoom-out'), accelerator: 'CmdOrCtrl+-' },
        { type: 'separator' },
        {
          role: 'togglefullscreen',
          label: translate('menu.full-screen'),
          accelerator: mac ? 'Ctrl+Cmd+F' : 'F11',
        },
        ...(development ? DEVELOPMENT_ITEMS : []),
      ];
    case 'help':
      return mac ? [] : [{ type: 'separator' }, { role: 'about', label: translate('menu.about') }];
    default:
      return [];
  }
}

/** In English only: not a person's business. */
const DEVELOPMENT_ITEMS: Item[] = [{ type: 'separator' }, { role: 'toggleDevTools', accelerator: 'F12' }];

function applicationMenu({ translate }: MenuChoices): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: translate('menu.about') },
      { type: 'separator' },
      { role: 'services', label: translate('menu.services') },
      { type: 'separator' },
      { role: 'hide', label: translate('menu.hide'), accelerator: 'Cmd+H' },
      { role: 'hideOthers', label: translate('menu.hide-others'), accelerator: 'Cmd+Alt+H' },
      { role: 'unhide', label: translate('menu.show-all') },
      { type: 'separator' },
      { role: 'quit', label: translate('menu.quit'), accelerator: 'Cmd+Q' },
    ],
  };
}

function windowMenu({ translate }: MenuChoices): Item {
  return {
    label: translate('menu.window'),
    role: 'windowMenu',
    submenu: [
      { role: 'minimize', label: translate('menu.minimise'), accelerator: 'Cmd+M' },
      { role: 'zoom', label: translate('menu.window-zoom') },
    ],
  };
}
