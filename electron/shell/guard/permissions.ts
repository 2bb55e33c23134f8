import type { Session } from 'electron';

/** Nothing a web page can ask of the system is granted: copying, full screen and files go through our own calls. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
