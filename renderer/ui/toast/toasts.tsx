import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import type { ToastStore } from './toast-store.ts';
import './toast.css';

export const ToastContext = createContext<ToastStore | null>(null);

export function useToasts(): ToastStore {
  const toasts = useContext(ToastContext);
  if (toasts === null) throw new Error('No toasts around this component');
  return toasts;
}

const ICONS = { info: Info, good: CircleCheck, bad: CircleAlert } as const;

/** Shows the messages of the store, and has them read out. */
export function Toasts() {
  const { t } = useTranslation();
  const store = useToasts();
  const toasts = useSyncExternalStore(store.subscribe, store.snapshot);
  return (
    <section className="toasts" aria-live="polite" aria-relevant="additions" aria-label={t('app.messages')}>
      {toasts.map((toast) => {
        const Icon = ICONS[toast.tone];
        const { action } = toast;
        return (
          <div key={toast.id} className={`toast toast--${toast.tone}`} data-testid="toast">
            <Icon className="toast__icon" aria-hidden />
            <p className="toast__words">{toast.text}</p>
            {action !== null && (
              <Button
                size="small"
                onClick={() => {
                  store.dismiss(toast.id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              size="small"
              label={t('app.dismiss')}
              icon={<X aria-hidden />}
              onClick={() => store.dismiss(toast.id)}
            />
          </div>
        );
      })}
    </section>
  );
}
