import type { Theme } from '#shared/api/settings.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark as it shows: the person's choice, or the system's where they leave it to the system. */
export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Puts the theme on the page and follows the system. The answer ends that. */
export function applyTheme(theme: Theme): () => void {
  const query = window.matchMedia(DARK);
  const put = (): void => {
    document.documentElement.dataset['theme'] = shownTheme(theme, query.matches);
  };
  put();
  query.addEventListener('change', put);
  return () => query.removeEventListener('change', put);
}
