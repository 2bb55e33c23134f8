/** Packs the application once, before the packaging tests. */
import { rmSync } from 'node:fs';
import { resolveElectron } from '../../tools/electron-runtime/resolve.mjs';
import { packApp } from '../../tools/package.mjs';
import { outputFolder } from './packed-app.mjs';

export async function setup() {
  rmSync(outputFolder, { recursive: true, force: true });
  const packed = await packApp({ targets: ['dir'], electron: await resolveElectron(), output: outputFolder });
  if (!packed) throw new Error('electron-builder could not pack the application (see above)');
}
