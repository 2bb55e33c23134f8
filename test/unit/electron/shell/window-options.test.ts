import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BACKGROUND, windowOptions } from '../../../../electron/shell/window/window-options.ts';

const place = { x: 1, y: 2, width: 1300, height: 800 };

test('a window has exactly these powers', () => {
  expect(windowOptions({ place, dark: false, preload: '/out/preload.cjs' })).toStrictEqual({
    x: 1,
    y: 2,
    width: 1300,
    height: 800,
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: 'Tòa Soạn',
    backgroundColor: '#f5f0e6',
    webPreferences: {
      preload: '/out/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
});

test('it is dark before it is shown, where the desk is dark', () => {
  const options = windowOptions({ place, dark: true, preload: '/p', icon: '/i.png' });
  expect(options).toMatchObject({ backgroundColor: '#171512', icon: '/i.png' });
});

test('its background is the ground of the page', () => {
  const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');
  expect(tokens).toContain(`--color-desk: light-dark(${BACKGROUND.light}, ${BACKGROUND.dark});`);
});
