import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MENUS } from '#shared/commands/command.ts';
import { COMMANDS, type CommandId } from '#shared/commands/registry.ts';
import { useReturnFocus } from '../ui/dialog/return-focus.ts';
import { Keys } from '../ui/keys/keys.tsx';
import { searchScore } from './fold-search.ts';
import { keyPlatform } from './key-platform.ts';
import { shortcutParts } from './shortcut-label.ts';
import { useCommandCenter } from './use-command.ts';
import './palette.css';

export interface PaletteProps {
  /** What could run when the palette was called, with the caret still in the text. */
  readonly available: ReadonlySet<CommandId>;
  readonly onClose: () => void;
}

/** Every command by name, typed with or without tone marks. */
export function Palette({ available, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const platform = keyPlatform();
  const chosen = useRef<CommandId | null>(null);
  // Back into the text first: the command works on what was selected there.
  const returnFocus = useReturnFocus(() => {
    if (chosen.current !== null) center.run(chosen.current);
    chosen.current = null;
  });

  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="palette-veil" />
        <Dialog.Content
          className="palette"
          data-own-keys
          data-testid="palette"
          aria-describedby={undefined}
          {...returnFocus}
        >
          <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
          <Command
            label={t('palette.title')}
            loop
            vimBindings={false}
            filter={(_value, search, keywords) => searchScore(keywords?.join(' ') ?? '', search)}
          >
            <Command.Input
              className="palette__input"
              data-typing="search"
              placeholder={t('palette.placeholder')}
            />
            <Command.List className="palette__list" label={t('palette.title')}>
              {MENUS.map((menu) => {
                const commands = COMMANDS.filter(
                  (command) =>
                    command.menu === menu && command.id !== 'view-palette' && available.has(command.id),
                );
                if (commands.length === 0) return null;
                return (
                  <Command.Group key={menu} heading={t(`menu.${menu}`)} className="palette__group">
                    {commands.map(({ id }) => (
                      <Command.Item
                        key={id}
                        value={id}
                        keywords={[t(`command.${id}`)]}
                        className="palette__item"
                        data-command={id}
                        onSelect={() => {
                          chosen.current = id;
                          onClose();
                        }}
                      >
                        <span className="palette__name">{t(`command.${id}`)}</span>
                        <Keys parts={shortcutParts(id, platform)} />
                      </Command.Item>
                    ))}
                  </Command.Group>
                );
              })}
            </Command.List>
            {/* Beside the list: what is in it counts as something to choose. */}
            <div role="status">
              <Command.Empty className="palette__empty">{t('palette.nothing')}</Command.Empty>
            </div>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
