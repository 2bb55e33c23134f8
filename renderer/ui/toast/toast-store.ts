export type ToastTone = 'info' | 'good' | 'bad';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  readonly action: ToastAction | null;
}

/** Short messages at the foot of the window. Good news goes by itself, bad news stays until it is put away. */
export interface ToastStore {
  show(tone: ToastTone, text: string, action?: ToastAction): void;
  dismiss(id: number): void;
  subscribe(listener: () => void): () => void;
  snapshot(): readonly Toast[];
}

/** How long a message stays, in milliseconds. */
export const TOAST_TIME = 6000;
/** More would cover the page; the oldest gives way. */
const AT_ONCE = 4;

export function createToastStore(): ToastStore {
  const listeners = new Set<() => void>();
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const set = (next: readonly Toast[]): void => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: number): void => {
    if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
  };
  return {
    show(tone, text, action) {
      lastId += 1;
      const id = lastId;
      // The same message again replaces the one that stands.
      const others = toasts.filter((toast) => toast.text !== text);
      set([...others, { id, tone, text, action: action ?? null }].slice(-AT_ONCE));
      if (tone !== 'bad') setTimeout(() => dismiss(id), TOAST_TIME);
    },
    dismiss,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => toasts,
  };
}
