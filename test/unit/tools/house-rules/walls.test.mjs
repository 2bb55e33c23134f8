import { describe, expect, it } from 'vitest';
import { walls } from '../../../../tools/house-rules/rules/walls.mjs';
import { places, project } from './sample.mjs';

/** @param {string} path @param {string} text */
const check = (path, text) => walls(project({ [path]: text })).map(({ message }) => message);

describe('what each folder may import', () => {
  it.each([
    ['shared/article/a.ts', "import { z } from 'zod';"],
    ['shared/article/a.ts', "import type { TFunction } from 'i18next';"],
    ['shared/article/a.ts', "import { b } from '../style/b.ts';"],
    ['shared/locales/a.ts', "import vi from './vi.json' with { type: 'json' };"],
    ['electron/library/a.ts', "import fs from 'node:fs/promises'; import { b } from '#shared/article/b.ts';"],
    ['electron/library/a.ts', "import { b } from '../photos/b.ts';"],
    ['electron/shell/a.ts', "import { app } from 'electron'; import log from 'electron-log/main';"],
    ['electron/main.ts', "import { app } from 'electron';"],
    ['electron/photos/a.ts', "import sharp from 'sharp'; const wasm = await import('@img/sharp-wasm32');"],
    [
      'renderer/editor/a.tsx',
      "import { $getRoot } from 'lexical'; import '../ui/tokens.css'; const a = <b />;",
    ],
    ['test/e2e/a.ts', "import { b } from '../../electron/b.ts'; import { app } from 'electron';"],
    ['tools/a.mjs', "import { b } from './house-rules/b.mjs'; import fs from 'node:fs';"],
  ])('%s: %s passes', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it.each([
    ['shared/article/a.ts', "import { b } from '../../electron/b.ts';"],
    ['shared/article/a.ts', "export * from '../../renderer/b.ts';"],
    ['shared/article/a.ts', "import fs from 'node:fs';"],
    ['shared/article/a.ts', "import fs from 'fs';"],
    ['shared/article/a.ts', "import type { FC } from 'react';"],
    ['shared/article/a.ts', "type Node = import('lexical').LexicalNode;"],
    ['shared/article/a.ts', "const log = await import('electron-log');"],
    ['electron/library/a.ts', "import { app } from 'electron';"],
    ['electron/library/a.ts', "import type { App } from 'electron';"],
    ['electron/exporting/a.ts', "const log = require('electron-log/main');"],
    ['electron/library/a.ts', "import Store from 'electron-store';"],
    ['electron/library/a.ts', "import { b } from '../../renderer/b.ts';"],
    ['electron/exporting/a.ts', "import sharp from 'sharp';"],
    ['electron/exporting/a.ts', "export { $getRoot } from 'lexical';"],
    ['electron/shell/a.ts', "import { render } from '../../test/b.ts';"],
    ['electron/shell/a.ts', "import { render } from '../../tools/b.mjs';"],
    ['renderer/desk/a.ts', "import { b } from '../../electron/b.ts';"],
    ['renderer/desk/a.ts', "import path from 'node:path';"],
    ['renderer/desk/a.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/desk/a.ts', "import sharp from 'sharp';"],
    ['tools/a.mjs', "import { b } from '../electron/b.ts';"],
  ])('%s: %s is refused', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it('names the line and what was imported', () => {
    const findings = walls(project({ 'shared/a.ts': "// Tòa Soạn\n\nimport fs from 'node:fs';\n" }));
    expect(places(findings)).toEqual(['shared/a.ts:3']);
    expect(findings[0]?.message).toContain("'node:fs'");
  });
});
