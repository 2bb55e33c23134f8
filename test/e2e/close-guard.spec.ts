import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { electronPath, type LaunchedApp, launchApp } from './launch.ts';

let userData: string;
let desk: LaunchedApp;
test.beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'toasoan-close-'));
});
test.afterEach(async () => {
  await desk.kill();
  rmSync(userData, { recursive: true, force: true });
});

const library = (): string => path.join(userData, 'Documents/Toa Soan');
const headline = (page: Page) => page.locator('[data-field="headline"]').first();

/** The headline that is on disk, of the story whose headline starts so. */
function saved(start: string): string | undefined {
  return readdirSync(library())
    .map((folder) => path.join(library(), folder, 'article.json'))
    .filter((file) => existsSync(file))
    .map(
      (file) =>
        (JSON.parse(readFileSync(file, 'utf8')) as { article?: { headline: string } }).article?.headline,
    )
    .find((text) => text?.startsWith(start));
}

/** A window with a new story, and something just typed in it: nothing has had time to be saved. */
async function typing(text: string): Promise<void> {
  desk = await launchApp({ userData, expectProblems: /./ });
  await desk.page.keyboard.press('Control+N');
  await expect(headline(desk.page)).toHaveValue('');
  await headline(desk.page).click();
  await desk.page.keyboard.insertText(text);
}

test('closing the window right after the last key saves it first', async () => {
  await typing('Đóng cửa sổ');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await desk.ended;
  expect(saved('Đóng')).toBe('Đóng cửa sổ');
});

test('quitting saves first, and does quit, also when asked for twice', async () => {
  await typing('Thoát chương trình');
  await desk.app.evaluate(({ app }) => {
    app.quit();
    app.quit();
  });
  await desk.ended;
  expect(desk.child.exitCode).toBe(0);
  expect(saved('Thoát')).toBe('Thoát chương trình');
});

test('a signal from the system saves first', async () => {
  await typing('Tắt máy');
  desk.child.kill('SIGTERM');
  await desk.ended;
  expect(saved('Tắt')).toBe('Tắt máy');
});

test('a signal asks nobody: where saving fails the program ends, and the text comes back', async () => {
  await typing('Tắt máy, mất ổ');
  renameSync(library(), `${library()} đã rút`);
  desk.answer({ kind: 'unsaved', answer: 'keep-open' });
  desk.child.kill('SIGTERM');
  await desk.ended;
  expect(desk.child.exitCode).toBe(0);
  renameSync(`${library()} đã rút`, library());
  desk = await launchApp({ userData, expectProblems: /./ });
  await expect(headline(desk.page)).toHaveValue('Tắt máy, mất ổ');
});

test('where saving fails the window stays, until the person decides; the text comes back', async () => {
  await typing('Mất ổ đĩa');
  renameSync(library(), `${library()} đã rút`);
  desk.answer({ kind: 'unsaved', answer: 'keep-open' });
  await desk.app.evaluate(({ app }) => app.quit());
  await expect.poll(() => readFileSync(path.join(userData, 'test-dialogs.json'), 'utf8')).toBe('[]');
  await expect(headline(desk.page)).toHaveValue('Mất ổ đĩa');

  desk.answer({ kind: 'unsaved', answer: 'retry' }, { kind: 'unsaved', answer: 'close' });
  await desk.app.evaluate(({ app }) => app.quit());
  await desk.ended;
  renameSync(`${library()} đã rút`, library());

  desk = await launchApp({ userData, expectProblems: /./ });
  await expect(headline(desk.page)).toHaveValue('Mất ổ đĩa');
});

test('a page whose process is killed comes back with its text', async () => {
  await typing('Trang bị chết');
  // The crash backup is written within a second of the last key.
  await desk.page.waitForTimeout(1500);
  const contents = await desk.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  const crashed = new Promise((resolve) => desk.page.once('crash', resolve));
  execFileSync('kill', ['-9', String(contents)]);
  await crashed;
  const headlineNow = (): Promise<string> =>
    desk.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const script = `document.querySelector('[data-field="headline"]')?.value ?? ''`;
      return page === undefined || page.isCrashed() || page.isLoading()
        ? ''
        : ((await page.executeJavaScript(script)) as string);
    });
  await expect.poll(headlineNow, { timeout: 15_000 }).toBe('Trang bị chết');
});

test('a second start brings the first to the front and ends', async () => {
  await typing('Một cửa sổ');
  const before = desk.app.windows().length;
  execFileSync(electronPath(), ['--no-sandbox', '.'], {
    env: { ...process.env, TOASOAN_USER_DATA: userData },
    stdio: 'ignore',
    timeout: 15_000,
  });
  expect(desk.app.windows()).toHaveLength(before);
  await desk.close();
});
