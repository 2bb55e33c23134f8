import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { DialogAnswer } from '../../electron/shell/dialogs/dialog-answer.ts';
import { noProcessesLeft } from './leftover-processes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const END_MS = 20_000;

export interface LaunchOptions {
  /** Opens a fresh copy of the sample library (`--sample`) instead of an ordinary first start. */
  readonly sample?: boolean;
  /** A folder to go on with, kept afterwards; without it each launch has its own, removed on `close()`. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers for the system dialogs of this run, in their order; more can follow with `answer()`. */
  readonly dialogs?: readonly DialogAnswer[];
  /** More arguments for the application. */
  readonly args?: readonly string[];
  /** Console errors and broken policies that this test provokes itself. */
  readonly expectProblems?: RegExp;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The desk's window, ready to be used. */
  readonly page: Page;
  /** Where settings, backups and the library of this run lie: `Kho bài mẫu` or `Documents/Toa Soan`. */
  readonly userData: string;
  /** Puts answers at the end of the queue for system dialogs. */
  answer(...answers: readonly DialogAnswer[]): void;
  /** The main process; Playwright forgets it once it has ended. */
  readonly child: ChildProcess;
  /** Settles when the main process has ended. */
  readonly ended: Promise<void>;
  /** Console errors, page errors and violations of the content policy so far. */
  problems(): readonly string[];
  /** Quits as a person does and waits for the end. Throws where the page reported a problem on the way. */
  close(): Promise<void>;
  /** Ends the program as a power cut does. The user data folder stays; `discard()` removes it. */
  kill(): Promise<void>;
  discard(): void;
}

/**
 * Starts the built application (`out/`) in a real Electron window. Needs a screen: run under `npm test` or with
 * DISPLAY set; ELECTRON_EXEC_PATH says which Electron, else the one of tools/electron-runtime.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), 'toasoan-e2e-'));
  const dialogs = path.join(userData, 'test-dialogs.json');
  writeFileSync(dialogs, JSON.stringify(options.dialogs ?? []));
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxSwitch(), '.', ...(options.sample ? ['--sample'] : []), ...(options.args ?? [])],
    cwd: ROOT,
    env: {
      ...inherited(),
      TOASOAN_USER_DATA: userData,
      TOASOAN_TEST_DIALOGS: dialogs,
      ...options.env,
    },
  });
  const problems: string[] = [];
  // Attached before the window's first script has run; what the page said earlier is replayed by Chromium.
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  };
  app.on('window', watch);
  for (const page of app.windows()) watch(page);
  const discard = (): void => rmSync(userData, { recursive: true, force: true });
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  try {
    const page = await app.firstWindow();
    await page.getByTestId('page-ready').waitFor({ state: 'attached' });
    return {
      app,
      page,
      userData,
      child,
      ended,
      answer(...answers) {
        const queue = JSON.parse(readFileSync(dialogs, 'utf8')) as DialogAnswer[];
        writeFileSync(dialogs, JSON.stringify([...queue, ...answers]));
      },
      problems: () => problems,
      async close() {
        const quit = app.close().then(() => true);
        if (!(await within(END_MS, quit))) {
          child.kill('SIGKILL');
          throw new Error(`the application did not end within ${END_MS} ms`);
        }
        await noProcessesLeft(userData);
        if (options.userData === undefined) discard();
        const unexpected = problems.filter((problem) => !options.expectProblems?.test(problem));
        if (unexpected.length > 0) throw new Error(`problems on the page:\n${unexpected.join('\n')}`);
      },
      async kill() {
        child.kill('SIGKILL');
        await ended;
        await noProcessesLeft(userData);
      },
      discard,
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw new Error(`the page did not become ready\n${problems.join('\n')}`, { cause: error });
  }
}

/** Which Electron runs the tests: the same that `npm start` would use. */
export function electronPath(): string {
  const given = process.env['ELECTRON_EXEC_PATH'];
  if (given) return given;
  const printer = path.join(ROOT, 'tools/electron-runtime/print.mjs');
  return execFileSync(process.execPath, [printer], { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim();
}

/** Chromium's sandbox can't start as root. */
function sandboxSwitch(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function within(milliseconds: number, done: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
