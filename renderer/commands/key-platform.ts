import type { KeyPlatform } from './match-shortcut.ts';

/** The machine the page runs on; it does not change while it runs. */
export function keyPlatform(): KeyPlatform {
  return /Mac/i.test(navigator.platform) ? 'mac' : 'other';
}
