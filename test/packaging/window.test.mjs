import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withVirtualDisplay } from '../../tools/display.mjs';
import { resolveElectron } from '../../tools/electron-runtime/resolve.mjs';
import { program, sandboxSwitches } from './packed-app.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-packaging-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed application', () => {
  it('opens its window, over app://, ready to write', () =>
    withVirtualDisplay(async (display) => {
      const words = [...sandboxSwitches, '--remote-debugging-port=0', '--sample'];
      const desk = start(program, words, { ...display, TOASOAN_USER_DATA: folder });
      try {
        const browser = await chromium.connectOverCDP(await debuggerAddress(desk));
        const page = await firstPage(browser);
        await page.getByTestId('page-ready').waitFor({ timeout: 30_000 });
        expect(page.url()).toMatch(/^app:\/\/desk\//);
        await browser.close();
      } finally {
        await end(desk);
      }
    }));

  it('is no Node: neither ELECTRON_RUN_AS_NODE nor NODE_OPTIONS runs a foreign script', () =>
    withVirtualDisplay(async (display) => {
      const marker = path.join(folder, 'was-here');
      const script = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
      const hook = path.join(folder, 'hook.cjs');
      await writeHook(hook, script);
      const env = { ...display, TOASOAN_USER_DATA: path.join(folder, 'data') };

      const development = await resolveElectron();
      await runFor(development.exec, ['-e', script], { ...env, ELECTRON_RUN_AS_NODE: '1' }, 10_000);
      expect(existsSync(marker), 'the same words do run in an Electron with its fuses open').toBe(true);
      rmSync(marker);

      await runFor(program, [...sandboxSwitches, '-e', script], { ...env, ELECTRON_RUN_AS_NODE: '1' }, 4_000);
      expect(existsSync(marker)).toBe(false);
      await runFor(program, sandboxSwitches, { ...env, NODE_OPTIONS: `--require=${hook}` }, 4_000);
      expect(existsSync(marker)).toBe(false);
    }));
});

/** @param {string} file @param {string} script */
async function writeHook(file, script) {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(file, script);
}

/** @param {string} executable @param {readonly string[]} words @param {NodeJS.ProcessEnv} env */
function start(executable, words, env) {
  return spawn(executable, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** @param {string} executable @param {readonly string[]} words @param {NodeJS.ProcessEnv} env @param {number} milliseconds */
async function runFor(executable, words, env, milliseconds) {
  const child = start(executable, words, env);
  await Promise.race([once(child, 'exit'), sleep(milliseconds)]);
  await end(child);
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/**
 * Chromium names it on standard error.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const address = /ws:\/\/\S+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`it ended with ${code} before its window opened:\n${text}`)),
    );
  });
}

/** @param {import('@playwright/test').Browser} browser */
async function firstPage(browser) {
  for (let tries = 0; tries < 150; tries += 1) {
    const page = browser.contexts()[0]?.pages()[0];
    if (page !== undefined && page.url() !== 'about:blank') return page;
    await sleep(100);
  }
  throw new Error('no page was opened within 15 s');
}
