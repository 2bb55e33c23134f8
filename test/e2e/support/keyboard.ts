import type { Page } from '@playwright/test';

/**
 * Types a text by key events, one press and release for each character. Letters that no Latin keyboard has come as a
 * Vietnamese keyboard layout sends them: a key event that carries the finished letter. "\n" is Enter.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  for (const character of text) {
    if (character === '\n') await page.keyboard.press('Enter');
    else if (/^[\x20-\x7E]$/.test(character)) await page.keyboard.type(character);
    else {
      await keys.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        text: character,
        unmodifiedText: character,
        key: character,
      });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
    }
  }
  await keys.detach();
}

/** Presses a shortcut as the registry writes it, on the machine the test runs on. */
export async function press(page: Page, shortcut: string): Promise<void> {
  await page.keyboard.press(shortcut.replace('Mod', process.platform === 'darwin' ? 'Meta' : 'Control'));
}
