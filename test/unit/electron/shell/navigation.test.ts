import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { denyNavigation } from '../../../../electron/shell/guard/navigation.ts';
import { staysHome } from '../../../../electron/shell/guard/network.ts';

function guarded(development = false) {
  let opened: (() => unknown) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler(handler: () => unknown) {
      opened = handler;
    },
  });
  denyNavigation(contents as unknown as WebContents, development);
  return { contents, opened: () => opened?.() };
}

const ADDRESSES = [
  'https://example.com/',
  'file:///etc/passwd',
  'app://desk/index.html',
  'javascript:alert(1)',
];

describe('the page stays the page', () => {
  test.each(['will-frame-navigate', 'will-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (name) => {
      for (const url of ADDRESSES) {
        const preventDefault = vi.fn();
        guarded().contents.emit(name, { preventDefault, url, isMainFrame: true });
        expect(preventDefault, url).toHaveBeenCalledOnce();
      }
    },
  );

  test('while developing, the page may load itself again and nothing else', () => {
    for (const url of [
      'app://desk/index.html',
      'app://desk/index.html#01K0000000000000000000000A',
      ...ADDRESSES,
    ]) {
      const preventDefault = vi.fn();
      guarded(true).contents.emit('will-navigate', { preventDefault, url });
      expect(preventDefault.mock.calls.length, url).toBe(url.startsWith('app://desk/index.html') ? 0 : 1);
    }
  });

  test('no window is opened', () => {
    expect(guarded().opened()).toEqual({ action: 'deny' });
  });
});

describe('what the page loads stays on this machine', () => {
  test.each([
    ['app://desk/assets/a.js', true],
    ['photo://a/x/y.jpg', true],
    ['blob:app://desk/1', true],
    ['data:image/png;base64,AA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.com/a.png', false],
    ['http://127.0.0.1:5173/', false],
    ['ws://localhost:5173/', false],
    ['wss://example.com/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(staysHome(address, null)).toBe(expected);
  });

  test('while developing, the development server may talk to its page, and nothing else', () => {
    const server = new URL('http://localhost:5173');
    expect(staysHome('ws://localhost:5173/?token=1', server)).toBe(true);
    expect(staysHome('ws://localhost:9222/', server)).toBe(false);
    expect(staysHome('https://example.com/', server)).toBe(false);
  });
});
