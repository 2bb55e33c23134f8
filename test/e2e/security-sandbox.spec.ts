import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { electronPath } from './launch.ts';
import { noProcessesLeft } from './leftover-processes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

test.skip(process.platform !== 'linux', 'reads /proc');
test.skip(asRoot && !readableByNobody(), 'an ordinary user cannot read this checkout');

let folder: string;
let child: ChildProcess | undefined;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-sandbox-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
});
test.afterEach(async () => {
  if (child?.exitCode === null) {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  await noProcessesLeft(path.join(folder, 'user-data'));
  rmSync(folder, { recursive: true, force: true });
});

function readableByNobody(): boolean {
  const options = { uid: NOBODY, gid: NOBODY, cwd: '/' };
  return spawnSync('test', ['-r', path.join(ROOT, 'out/main/boot.js')], options).status === 0;
}

/** An Electron that an ordinary user may run: the same files, linked to where everybody can read. */
function readableElectron(): string {
  const electron = electronPath();
  if (!asRoot) return electron;
  const copy = path.join(folder, 'electron-dist');
  try {
    execFileSync('cp', ['-al', path.dirname(electron), copy], { stdio: 'ignore' });
  } catch {
    // Links do not reach over to another disk.
    execFileSync('cp', ['-a', path.dirname(electron), folder]);
    execFileSync('mv', [path.join(folder, path.basename(path.dirname(electron))), copy]);
  }
  chmodSync(copy, 0o755);
  return path.join(copy, path.basename(electron));
}

/** Starts the desk without any switch about the sandbox; the address of its debugger. */
function start(electron: string): Promise<string> {
  const userData = path.join(folder, 'user-data');
  const started = spawn(electron, ['--remote-debugging-port=0', ROOT, '--sample'], {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, TOASOAN_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(asRoot && { uid: NOBODY, gid: NOBODY }),
  });
  child = started;
  return new Promise((resolve, reject) => {
    let said = '';
    started.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    started.once('exit', () => reject(new Error(`the desk ended at once:\n${said}`)));
  });
}

/** Processes that draw a page, among those that came of this one. */
function pageProcesses(ancestor: number): string[] {
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const parents = new Map(all.map((pid) => [pid, /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]]));
  const cameOf = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(ancestor) || cameOf(parents.get(pid)));
  return all.filter((pid) => cameOf(pid) && read(`/proc/${pid}/cmdline`).includes('--type=renderer'));
}

/** A file of a process, empty where it has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test("an ordinary user's page runs in Chromium's sandbox", async () => {
  const browser = await chromium.connectOverCDP(await start(readableElectron()));
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  await pages()[0]?.getByTestId('page-ready').waitFor({ state: 'attached' });
  const own = child?.pid ?? 0;
  const processes = pageProcesses(own);
  expect(processes.length).toBeGreaterThan(0);
  for (const pid of processes) {
    const status = read(`/proc/${pid}/status`);
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(read(`/proc/${pid}/cmdline`)).not.toContain('--no-sandbox');
    // A network of its own, in which there is nothing.
    expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync(`/proc/${own}/ns/net`));
  }
  await browser.close();
});
