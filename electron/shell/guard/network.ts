import type { Session } from 'electron';
import { parseUrl } from '../schemes/parse-url.ts';

/** What the page may load from. Everything else would leave this machine, or read its disk. */
const OWN = new Set(['app:', 'photo:', 'blob:', 'data:', 'devtools:']);

/** Whether a request of the page may go on; `development` is the address of the development server, if any. */
export function staysHome(address: string, development: URL | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  if (OWN.has(url.protocol)) return true;
  return development !== null && url.protocol === 'ws:' && url.host === development.host;
}

/** Cancels every request to the outside, beneath the content policy; downloads are refused, proxies not asked. */
export function keepHome(session: Session, development: URL | null): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysHome(details.url, development) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  // An empty list is the only thing that keeps Chromium from fetching a dictionary at start-up.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
