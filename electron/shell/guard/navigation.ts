import type { WebContents } from 'electron';
import { DESK_PAGE } from '../schemes/addresses.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/**
 * The page stays the page: it goes nowhere, opens nothing, holds no other page.
 *
 * @param development lets the page load itself again, as the development server asks it to after an edit
 */
export function denyNavigation(contents: WebContents, development: boolean): void {
  const prevent = (event: Navigation): void => {
    const itself = event.url.split('#')[0] === DESK_PAGE;
    if (!development || !itself) event.preventDefault();
  };
  // The first of these to fire differs by what was tried; each alone would leave a way.
  contents.on('will-frame-navigate', prevent);
  contents.on('will-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
