import { ipcMain } from 'electron';
import Store from 'electron-store';
import type { KeptValues } from './desk-memory.ts';

/** `settings.json` in the user data folder. A file that is no JSON any more is started afresh. */
export function keptValues(): KeptValues {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true });
  // The package answers pages that ask where the user data lies. Ours never asks, and no other shall be told.
  ipcMain.removeAllListeners('electron-store-get-data');
  return { get: (key) => store.get(key), set: (key, value) => store.set(key, value) };
}
