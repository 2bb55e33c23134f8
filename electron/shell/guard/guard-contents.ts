import { app, type Session } from 'electron';
import { denyNavigation } from './navigation.ts';
import { keepHome } from './network.ts';
import { denyPermissions } from './permissions.ts';

/** Confines every page this program will ever show. To be called before the first window. */
export function guardContents(session: Session, development: URL | null): void {
  denyPermissions(session);
  keepHome(session, development);
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents, development !== null);
    // WebRTC asks neither the content policy nor the session before it sends datagrams.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
