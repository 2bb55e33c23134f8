import { AlertDialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { useReturnFocus } from './return-focus.ts';
import './dialog.css';

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly description: string;
  /** The words on the button that goes on. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that is hard to take back. Esc and the first focus mean "no". */
export function Confirm({ open, title, description, action, onConfirm, onCancel }: ConfirmProps) {
  const { t } = useTranslation();
  const returnFocus = useReturnFocus();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-veil" />
        <AlertDialog.Content
          className="dialog dialog--narrow"
          data-own-keys
          data-testid="confirm"
          {...returnFocus}
        >
          <header className="dialog__head">
            <div className="dialog__titles">
              <AlertDialog.Title className="dialog__title">{title}</AlertDialog.Title>
              <AlertDialog.Description className="dialog__description">{description}</AlertDialog.Description>
            </div>
          </header>
          <footer className="dialog__foot">
            <AlertDialog.Cancel asChild>
              <Button data-first-focus>{t('app.cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
