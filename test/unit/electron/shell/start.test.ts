import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deskFolders, shippedSample } from '../../../../electron/shell/settings/folders.ts';
import { startArguments } from '../../../../electron/shell/start-arguments.ts';

describe('what the program was started for', () => {
  test.each([
    [['/opt/toasoan/toasoan'], { kind: 'desk', sample: false }],
    [['electron', '.', '--sample'], { kind: 'desk', sample: true }],
    [['electron', '--no-sandbox', '--remote-debugging-port=0', '.'], { kind: 'desk', sample: false }],
    [
      ['toasoan', '--ozone-platform=headless', '--cli', 'check', '/b', '--json'],
      { kind: 'command-line', words: ['check', '/b', '--json'] },
    ],
    [['toasoan', '--cli', 'search', '--sample'], { kind: 'command-line', words: ['search', '--sample'] }],
    [['toasoan', '--cli'], { kind: 'command-line', words: [] }],
  ])('%j', (argv, start) => {
    expect(startArguments(argv)).toEqual(start);
  });
});

describe('folders', () => {
  const system = {
    appData: path.resolve('/home/lan/.config'),
    documents: path.resolve('/home/lan/Tài liệu'),
  };

  test('user data has an ASCII name; the first library lies in the documents', () => {
    expect(deskFolders(system, undefined)).toEqual({
      userData: path.resolve('/home/lan/.config/toasoan'),
      firstLibrary: path.resolve('/home/lan/Tài liệu/Toa Soan'),
      sampleCopy: path.resolve('/home/lan/.config/toasoan/Kho bài mẫu'),
    });
  });

  test('with a folder of its own, everything lies in it', () => {
    expect(deskFolders(system, '/stick/desk')).toEqual({
      userData: path.resolve('/stick/desk'),
      firstLibrary: path.resolve('/stick/desk/Documents/Toa Soan'),
      sampleCopy: path.resolve('/stick/desk/Kho bài mẫu'),
    });
    expect(deskFolders(system, '')).toEqual(deskFolders(system, undefined));
  });

  test('the sample is looked for beside the packed program, then in it', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'toasoan-sample-'));
    const [resources, app] = [path.join(root, 'resources'), path.join(root, 'app')];
    expect(shippedSample(resources, app)).toBeNull();
    mkdirSync(path.join(app, 'assets/sample-library'), { recursive: true });
    expect(shippedSample(resources, app)).toBe(path.join(app, 'assets/sample-library'));
    mkdirSync(path.join(resources, 'sample-library'), { recursive: true });
    expect(shippedSample(resources, app)).toBe(path.join(resources, 'sample-library'));
    rmSync(root, { recursive: true });
  });
});

const electron = vi.hoisted(() => ({ switches: new Set<string>(), calls: [] as string[], lock: true }));
vi.mock('electron', () => {
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void electron.calls.push([name, ...args].join(' '));
  return {
    app: {
      isPackaged: true,
      setName: note('setName'),
      setPath: note('setPath'),
      getPath: () => '/nowhere',
      quit: note('quit'),
      exit: note('exit'),
      enableSandbox: note('enableSandbox'),
      requestSingleInstanceLock: () => electron.lock,
      whenReady: () => new Promise(() => undefined),
      commandLine: {
        hasSwitch: (name: string) => electron.switches.has(name),
        appendSwitch: note('appendSwitch'),
      },
    },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => note('schemes')(schemes.length) },
  };
});
vi.mock('../../../../electron/shell/desk.ts', () => ({ openDesk: vi.fn() }));
vi.mock('../../../../electron/shell/settings/kept-values.ts', () => ({
  keptValues: () => ({ get: () => undefined, set: () => undefined }),
}));

describe('the order of the start', () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-start-'));
  const { argv } = process;
  afterEach(() => {
    process.argv = argv;
    electron.calls.length = 0;
    electron.switches.clear();
    electron.lock = true;
    vi.resetModules();
    vi.unstubAllEnvs();
    process.removeAllListeners('uncaughtException');
    process.removeAllListeners('unhandledRejection');
    rmSync(userData, { recursive: true, force: true });
  });
  const start = async (...words: string[]): Promise<readonly string[]> => {
    process.argv = ['electron', '.', ...words];
    vi.stubEnv('TOASOAN_USER_DATA', userData);
    await import('../../../../electron/main.ts');
    return [...electron.calls];
  };

  test('name, folder, schemes, sandbox, language, no network', async () => {
    expect(await start()).toEqual([
      'setName toasoan',
      `setPath userData ${userData}`,
      'schemes 2',
      'enableSandbox',
      'appendSwitch lang vi',
      'appendSwitch host-resolver-rules MAP * ~NOTFOUND',
      'appendSwitch proxy-server socks5://nowhere.invalid:1',
      'appendSwitch proxy-bypass-list <-loopback>',
    ]);
  });

  test('with --no-sandbox (root) the sandbox is not asked for: there would be no window', async () => {
    electron.switches.add('no-sandbox');
    expect(await start()).not.toContain('enableSandbox');
  });

  test('a second start ends at once', async () => {
    electron.lock = false;
    expect(await start()).toEqual(['setName toasoan', `setPath userData ${userData}`, 'quit']);
  });
});
