import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPath } from './launch.ts';
import { noProcessesLeft } from './leftover-processes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Long enough for what Chromium does of its own accord after a start: dictionaries, look-ups, clock. */
const WATCHED_MS = 8000;

test.skip(!existsSync('/usr/bin/strace'), 'strace is not installed');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-network-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The addresses of the internet that an application's processes connect to within the time watched. */
async function connections(application: string, ...words: string[]): Promise<string[]> {
  const trace = path.join(folder, 'trace.txt');
  const userData = path.join(folder, 'user-data');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    'strace',
    [
      '-f',
      '-qq',
      '-e',
      'trace=connect',
      '-e',
      'signal=none',
      '-o',
      trace,
      electronPath(),
      ...sandbox,
      application,
      ...words,
    ],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, TOASOAN_USER_DATA: userData },
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  // strace and all it started are a group of their own.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  await noProcessesLeft(userData);
  const lines = readFileSync(trace, 'utf8').split('\n');
  return lines.filter((line) => /sa_family=AF_INET/.test(line) && !/"127\.|"::1"/.test(line));
}

test('the desk connects to nobody', async () => {
  expect(await connections(ROOT, '--sample')).toEqual([]);
});

test('the watch would have seen it: a bare window looks for a dictionary', async () => {
  const bare = path.join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(path.join(bare, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(
    path.join(bare, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', ${JSON.stringify(path.join(folder, 'bare-data'))});
     app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<textarea>'));`,
  );
  expect((await connections(bare)).length).toBeGreaterThan(0);
});
