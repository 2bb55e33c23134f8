import { Menu } from 'electron';
import type { Settings } from '#shared/api/settings.ts';
import { COMMANDS, type CommandId } from '#shared/commands/registry.ts';
import type { Translate } from '#shared/locales/translator.ts';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu bar up, in the language and with the ticks of these settings. */
export function installMenu(
  settings: Settings,
  translate: Translate,
  development: boolean,
  onCommand: (id: CommandId) => void,
): void {
  const { platform } = process;
  const template = menuTemplate({
    commands: COMMANDS,
    translate,
    platform,
    settings,
    development,
    onCommand,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
