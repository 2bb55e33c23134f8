import { useTranslation } from 'react-i18next';
import { MENUS } from '#shared/commands/command.ts';
import { COMMANDS } from '#shared/commands/registry.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { Keys } from '../ui/keys/keys.tsx';
import { keyPlatform } from './key-platform.ts';
import { shortcutParts } from './shortcut-label.ts';
import './shortcuts-dialog.css';

export interface ShortcutsDialogProps {
  readonly onClose: () => void;
}

/** Every key of the desk, in the order of the menus. */
export function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation();
  const platform = keyPlatform();
  return (
    <Dialog open onClose={onClose} title={t('palette.shortcuts')} width="wide">
      <div className="shortcuts">
        {MENUS.map((menu) => {
          const commands = COMMANDS.filter((command) => command.menu === menu && 'shortcut' in command);
          if (commands.length === 0) return null;
          return (
            <section key={menu} className="shortcuts__group">
              <h3 className="shortcuts__title">{t(`menu.${menu}`)}</h3>
              <dl className="shortcuts__list">
                {commands.map(({ id }) => (
                  <div key={id} className="shortcuts__row">
                    <dt>{t(`command.${id}`)}</dt>
                    <dd>
                      <Keys parts={shortcutParts(id, platform)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
