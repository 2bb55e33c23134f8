import type { CDPSession, Page } from '@playwright/test';

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

const NAMED: Readonly<Record<string, string>> = {
  '⌫': 'Backspace',
  '⎋': 'Escape',
  '␠': 'Space',
  '\n': 'Enter',
  '\t': 'Tab',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
};

/** Presses the keys of a keyboard one after the other: ASCII; "⌫" Backspace, "⎋" Esc, "␠" Space, "←" and "→" arrows. */
export async function pressKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(NAMED[key] ?? key);
}

/**
 * Sends keys as fast as the window takes them, none waiting for what the one before did. ASCII; "⌫" is Backspace,
 * "⎋" Esc, "\n" Enter.
 */
export async function pressAtOnce(page: Page, keys: string): Promise<void> {
  const cdp = await sessionOf(page);
  const events = [...keys].flatMap((sign) => {
    const key = keyEvent(sign);
    return [
      cdp.send('Input.dispatchKeyEvent', { type: key.text === '' ? 'rawKeyDown' : 'keyDown', ...key }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '', unmodifiedText: '' }),
    ];
  });
  await Promise.all(events);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for each page, for as long as it shows. */
function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

const CODES: Readonly<Record<string, readonly [name: string, code: number, text: string]>> = {
  '⌫': ['Backspace', 8, ''],
  '⎋': ['Escape', 27, ''],
  '\n': ['Enter', 13, '\r'],
};

function keyEvent(sign: string) {
  const named = CODES[sign];
  if (named !== undefined) {
    const [key, windowsVirtualKeyCode, text] = named;
    return { key, code: key, windowsVirtualKeyCode, text, unmodifiedText: text };
  }
  const text = sign === '␠' ? ' ' : sign;
  const upper = text.toUpperCase();
  const plain = /^[A-Z0-9 ]$/.test(upper);
  return {
    key: text,
    text,
    unmodifiedText: text,
    ...(plain ? { windowsVirtualKeyCode: upper.charCodeAt(0) } : {}),
    ...(/^[A-Z]$/.test(upper) ? { code: `Key${upper}` } : {}),
  };
}
