/** electron-builder calls this between unpacking Electron and setting its fuses. */
import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * An Electron given as a folder keeps what only development needs: the application that opens other applications.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
  rmSync(path.join(appOutDir, 'version'), { force: true });
}
