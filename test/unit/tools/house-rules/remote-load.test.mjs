import { expect, it } from 'vitest';
import { remoteLoad } from '../../../../tools/house-rules/rules/remote-load.mjs';
import { places, project } from './sample.mjs';

it.each([
  "window.loadFile('index.html');",
  "window['loadFile'](page);",
  "window.loadURL('http://localhost:5173');",
  `window.loadURL(\`HTTP://\${host}/\`);`,
  'shell.openExternal(address);',
  "electron.shell?.['openExternal'](address);",
  'const open = shell.openExternal;',
  'const { openExternal } = shell;',
  'const { openExternal: open } = electron.shell;',
  "import { shell as system } from 'electron'; system.openExternal(address);",
])('refuses %s', (text) => {
  expect(places(remoteLoad(project({ 'electron/shell/window.ts': text })))).toEqual([
    'electron/shell/window.ts:1',
  ]);
});

it.each([
  ['electron/shell/window.ts', "window.loadURL('app://desk/');"],
  ['electron/shell/window.ts', 'window.loadURL(process.env.ELECTRON_RENDERER_URL);'],
  ['electron/shell/window.ts', 'openLink(address);'],
  ['electron/shell/external-links.ts', 'await shell.openExternal(address);'],
  ['electron/shell/services.ts', 'openLink(address, parts.openExternal);'],
  ['electron/shell/services.ts', 'const { openExternal } = parts;'],
  ['renderer/editor/link.ts', 'await desk.openExternal(address);'],
  ['test/e2e/window.ts', "window.loadFile('index.html');"],
])('%s: %s passes', (path, text) => {
  expect(remoteLoad(project({ [path]: text }))).toEqual([]);
});
