import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../tools/electron-runtime/places.mjs';
import { command } from './packed-app.mjs';

/** The command line in plain Node, from the same build: what the installed command must agree with. */
const plain = path.join(projectRoot, 'out/main/cli.js');

let folder = '';
let onPath = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-command-'));
  mkdirSync(path.join(folder, 'bin'));
  onPath = path.join(folder, 'bin/toasoan');
  symlinkSync(command, onPath);
  writeFileSync(path.join(folder, 'trang.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['help', ['--help']],
  ['a missing argument', ['verify']],
  ['an unknown option', ['export', '--không-có']],
  ['a package that is not there', ['verify', 'gói không có']],
  ['a story that is not there', ['check', 'bài không có', '--json']],
])('says the same as in plain Node, without a screen: %s', async (_what, words) => {
  const installed = await run(onPath, words);
  const expected = await run(process.execPath, [plain, ...words]);
  expect(installed).toEqual(expected);
});

it('searches a large library by an index: the database engine is there and works', async () => {
  const library = path.join(folder, 'kho');
  cpSync(path.join(projectRoot, 'assets/sample-library'), library, { recursive: true });
  // Folders that hold no story count as well: so many are worth an index.
  for (let number = 0; number < 3000; number += 1) mkdirSync(path.join(library, `thư mục ${number}`));
  const { code, output } = await run(onPath, ['search', 'hoi nong dan', '--library', library, '--json']);
  expect(code).toBe(0);
  const [first] = JSON.parse(output);
  expect(first).toMatchObject({ kind: 'title', sentence: expect.stringContaining('Hội Nông dân') });
  expect(readdirSync(path.join(folder, 'data/search')).some((name) => name.endsWith('.db'))).toBe(true);
});

/**
 * @param {string} file
 * @param {readonly string[]} words
 * @returns {Promise<{code: number | string | null | undefined, output: string, lastError: string | undefined}>}
 */
function run(file, words) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  const env = { ...inherited, TOASOAN_USER_DATA: path.join(folder, 'data') };
  return new Promise((resolve) => {
    const child = execFile(file, words, { cwd: folder, env }, (error, output, errors) => {
      const lastError = errors.trim().split('\n').at(-1);
      resolve({ code: error === null ? 0 : error.code, output, lastError });
    });
    child.stdin?.end();
  });
}
