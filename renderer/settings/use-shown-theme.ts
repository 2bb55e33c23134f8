import { useSyncExternalStore } from 'react';
import { useSettings } from './settings-store.ts';
import { shownTheme } from './theme.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Light or dark as it shows now. */
export function useShownTheme(): 'light' | 'dark' {
  const { theme } = useSettings();
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  return shownTheme(theme, systemIsDark);
}
