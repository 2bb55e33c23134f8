import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSourceFiles } from '../../../../tools/house-rules/source-files.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'house-rules-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('reads texts, and neither pictures nor what is built or installed', () => {
  for (const file of ['a.md', 'shared/b.ts', 'shared/c.png', 'out/d.js', 'node_modules/e/f.js', '.ci/run']) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
  }
  expect(readSourceFiles(root)).toEqual(
    ['.ci/run', 'a.md', 'shared/b.ts'].map((file) => ({ path: file, text: file })),
  );
});
