import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../button/icon-button.tsx';
import { classNames } from '../class-names.ts';
import { useReturnFocus } from './return-focus.ts';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** A sentence under the title. */
  readonly description?: string | undefined;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide' | 'full';
  readonly testId?: string;
  /** Asked when Esc is pressed; where it answers true, Esc had its own meaning and the dialog stays. */
  readonly onEscape?: () => boolean;
  /** Runs once it is closed and the focus is back where it was. */
  readonly onClosed?: () => void;
}

/** A modal dialog. Keys pressed in it are its own: no shortcut of the desk fires. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  width = 'normal',
  testId,
  onEscape,
  onClosed,
}: DialogProps) {
  const { t } = useTranslation();
  const returnFocus = useReturnFocus(onClosed);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-veil" />
        <Radix.Content
          className={classNames('dialog', `dialog--${width}`)}
          data-own-keys
          data-testid={testId}
          {...returnFocus}
          onEscapeKeyDown={(event) => {
            if (onEscape?.()) event.preventDefault();
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="dialog__head">
            <div className="dialog__titles">
              <Radix.Title className="dialog__title">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="dialog__description">{description}</Radix.Description>
              )}
            </div>
            <IconButton label={t('app.close')} icon={<X aria-hidden />} onClick={onClose} />
          </header>
          <div className="dialog__body">{children}</div>
          {footer !== undefined && <footer className="dialog__foot">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
