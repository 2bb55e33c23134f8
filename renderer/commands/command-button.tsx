import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#shared/commands/registry.ts';
import { IconButton } from '../ui/button/icon-button.tsx';
import { keyPlatform } from './key-platform.ts';
import { ariaShortcut, shortcutLabel } from './shortcut-label.ts';
import { useCommandCenter, useCommandState } from './use-command.ts';

export interface CommandButtonProps {
  readonly command: CommandId;
  readonly icon: ReactNode;
  /** It switches something on and off: shows which. */
  readonly toggles?: boolean;
  readonly size?: 'normal' | 'small';
  readonly tabIndex?: number;
}

/** A picture button for a command: its name, keys and state come from the registry and the center. */
export function CommandButton({
  command,
  icon,
  toggles = false,
  size = 'normal',
  ...rest
}: CommandButtonProps) {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const { enabled, active } = useCommandState(command);
  const platform = keyPlatform();
  return (
    <IconButton
      label={t(`command.${command}`)}
      icon={icon}
      keys={shortcutLabel(command, platform)}
      size={size}
      disabled={!enabled}
      aria-keyshortcuts={ariaShortcut(command, platform)}
      data-command={command}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => center.run(command)}
      {...(toggles ? { pressed: active } : {})}
      {...rest}
    />
  );
}
