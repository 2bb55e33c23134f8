import { expect, type Page, test } from '@playwright/test';
import { CALL_NAMES, EVENT_CHANNELS } from '#shared/api/call-names.ts';
import { type LaunchedApp, launchApp } from './launch.ts';

/** What these attacks make Chromium complain of; anything else on the console still fails the run. */
const COMPLAINTS =
  /Content Security Policy|TrustedHTML|TrustedScript|Refused to|Failed to load resource|Permissions policy|permission|Not allowed|violates|ERR_|could not be loaded/i;

let desk: LaunchedApp;
let page: Page;
test.beforeAll(async () => {
  desk = await launchApp({ sample: true, expectProblems: COMPLAINTS });
  page = desk.page;
});
test.afterAll(() => desk.close());

/**
 * Runs an attack as a script of the page does: in a task of its own. Inside Playwright's own call Chromium lets
 * `eval` through although the policy forbids it.
 */
function attack<Answer>(script: () => Answer | Promise<Answer>): Promise<Answer | string> {
  return page.evaluate(`new Promise((resolve) => setTimeout(async () => {
    try { resolve(await (${script.toString()})()); } catch (error) { resolve('threw ' + error.name); }
  }))`);
}

test.describe('the page', () => {
  test('is our own, and nothing else is open', async () => {
    expect(page.url()).toMatch(/^app:\/\/desk\/index\.html(#[0-9A-Z]{26})?$/);
    expect(await page.evaluate(() => [location.origin, isSecureContext, document.referrer])).toEqual([
      'app://desk',
      true,
      '',
    ]);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test('sees the table of calls and nothing of Node or Electron', async () => {
    const expected = [...CALL_NAMES, ...Object.keys(EVENT_CHANNELS), 'addDroppedPhotos'];
    expect(
      await page.evaluate(() => Object.keys(window['toasoan' as keyof Window] as object).sort()),
    ).toEqual(expected.sort());
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  test('cannot change what the calls do', async () => {
    const outcome = await attack(() => {
      const bridge = (window as unknown as { toasoan: Record<string, unknown> }).toasoan;
      const before = bridge['openLink'];
      try {
        bridge['openLink'] = () => 'mine';
      } catch {
        // Frozen objects throw in a module and keep silent elsewhere.
      }
      return bridge['openLink'] === before;
    });
    expect(outcome).toBe(true);
  });

  test('has exactly the powers of the window factory', async () => {
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('says its name in ASCII, for the headers of its requests', async () => {
    expect(await page.evaluate(() => navigator.userAgent)).toMatch(/^[\x20-\x7e]+$/);
  });
});

test.describe('script that is not in the program', () => {
  test('does not run from an inline element', async () => {
    const ran = await attack(() => {
      const script = document.createElement('script');
      script.append('window.hacked = true');
      document.body.append(script);
      return 'hacked' in window;
    });
    expect(ran).not.toBe(true);
  });

  test('does not run from an event attribute', async () => {
    const ran = await attack(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.hacked = true');
      document.body.append(button);
      button.click();
      return 'hacked' in window;
    });
    expect(ran).not.toBe(true);
  });

  test('does not run from HTML text', async () => {
    const threw = await attack(() => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.hacked = true">';
      return 'set';
    });
    expect(threw).toBe('threw TypeError');
  });

  test('does not run from text, a data: or a blob: address', async () => {
    const outcomes = await attack(async () => {
      const tried: string[] = [];
      const note = (name: string, run: () => unknown): void => {
        try {
          run();
          tried.push(`${name} ran`);
        } catch (error) {
          tried.push(`${name} ${(error as Error).name}`);
        }
      };
      // biome-ignore lint/security/noGlobalEval: the attack itself
      note('eval', () => eval('1'));
      note('Function', () => new Function('return 1')());
      note('setTimeout', () => setTimeout('window.hacked = true' as unknown as () => void, 0));
      const load = (address: string): Promise<string> => {
        const name = address.slice(0, address.indexOf(':'));
        return import(/* @vite-ignore */ address).then(
          () => `${name} ran`,
          (error: Error) => `${name} ${error.name}`,
        );
      };
      tried.push(await load('data:text/javascript,window.hacked=true'));
      tried.push(
        await load(URL.createObjectURL(new Blob(['window.hacked = true'], { type: 'text/javascript' }))),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [...tried, String('hacked' in window)];
    });
    expect(outcomes).toEqual([
      'eval EvalError',
      'Function EvalError',
      expect.stringMatching(/^setTimeout (EvalError|TypeError)$/),
      'data TypeError',
      'blob TypeError',
      'false',
    ]);
  });

  test('finds no worker to run in', async () => {
    const outcome = await attack(async () => {
      const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      const worker = new Worker(address);
      return new Promise<string>((resolve) => {
        worker.onmessage = () => resolve('ran');
        worker.onerror = () => resolve('blocked');
      });
    });
    expect(outcome).not.toBe('ran');
  });

  test('finds no service worker either', async () => {
    const outcome = await attack(() =>
      navigator.serviceWorker.register('/index.html').then(() => 'registered'),
    );
    expect(outcome).toMatch(/^threw /);
  });
});

test('a policy for trusted HTML beyond the two known ones cannot be made', async () => {
  const outcome = await attack(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
    return 'made';
  });
  expect(outcome).toBe('threw TypeError');
});

test.describe('permissions', () => {
  test('are refused, whatever is asked for', async () => {
    const outcomes = await attack(async () => {
      const asked: Record<string, () => Promise<unknown>> = {
        geolocation: () =>
          new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        clipboard: () => navigator.clipboard.readText(),
        notifications: async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
        },
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        wakeLock: () => navigator.wakeLock.request('screen'),
        storage: async () => {
          if (!(await navigator.storage.persist())) throw new Error('denied');
        },
      };
      const outcomes = await Promise.all(
        Object.entries(asked).map(async ([name, ask]) => {
          const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 3000));
          return Promise.race([ask(), late]).then(
            () => `${name} granted`,
            () => `${name} refused`,
          );
        }),
      );
      return outcomes.filter((outcome) => outcome.endsWith('granted'));
    });
    expect(outcomes).toEqual([]);
  });

  test('no kind of device can be chosen', async () => {
    const outcomes = await attack(async () => {
      type Devices = { requestDevice?(o: object): Promise<unknown>; requestPort?(): Promise<unknown> };
      const kinds = navigator as unknown as Record<string, Devices | undefined>;
      const ask: Record<string, () => Promise<unknown> | undefined> = {
        usb: () => kinds['usb']?.requestDevice?.({ filters: [] }),
        hid: () => kinds['hid']?.requestDevice?.({ filters: [] }),
        serial: () => kinds['serial']?.requestPort?.(),
        bluetooth: () => kinds['bluetooth']?.requestDevice?.({ acceptAllDevices: true }),
      };
      const answers = Object.entries(ask).map(([name, choose]) => {
        const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 2000));
        // HID answers with an empty list where nothing was chosen.
        return Promise.race([choose() ?? Promise.reject(new Error('unknown')), late]).then(
          (chosen) => (Array.isArray(chosen) && chosen.length === 0 ? null : name),
          () => null,
        );
      });
      return (await Promise.all(answers)).filter((name) => name !== null);
    });
    expect(outcomes).toEqual([]);
  });
});

test.describe('app://', () => {
  test('serves the page and nothing beside it', async () => {
    const answers = await attack(async () => {
      const addresses = [
        '/index.html',
        '/../package.json',
        '/..%2fpackage.json',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/main/main.js',
        '/..%5cmain%5cmain.js',
        '/assets/..%2f..%2fmain%2fmain.js',
        '/index.html%00.js',
        '//etc/passwd',
        '/main/main.js',
      ];
      return Promise.all(addresses.map(async (address) => (await fetch(`app://desk${address}`)).status));
    });
    expect(answers).toEqual([200, ...Array.from({ length: 9 }, () => 404)]);
  });

  test('has no other host', async () => {
    const status = await desk.app.evaluate(async ({ session }) => {
      const answer = await session.defaultSession.fetch('app://other/index.html');
      return [answer.status, answer.headers.get('content-security-policy')?.includes("default-src 'none'")];
    });
    expect(status).toEqual([404, true]);
  });

  test('sends the policy with a nonce of its own each time', async () => {
    const nonces = await desk.app.evaluate(async ({ session }) => {
      const once = async (): Promise<string[]> => {
        const answer = await session.defaultSession.fetch('app://desk/index.html');
        const policy = answer.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        return [nonce, String((await answer.text()).includes(`content="${nonce}"`))];
      };
      return [...(await once()), ...(await once())];
    });
    expect(nonces[0]).not.toBe(nonces[2]);
    expect([nonces[1], nonces[3]]).toEqual(['true', 'true']);
  });
});

test.describe('the calls', () => {
  test('answer garbage with invalid-request', async () => {
    const codes = await attack(async () => {
      const bridge = (
        window as unknown as { toasoan: Record<string, (...args: unknown[]) => Promise<unknown>> }
      ).toasoan;
      const tried: [string, unknown[]][] = [
        ['openStory', ['../../etc/passwd']],
        ['openStory', []],
        ['openStory', [{ toString: 'x' }]],
        ['saveStory', [{ storyId: '01K0000000000000000000000A' }]],
        ['addPhoto', ['01K0000000000000000000000A', 'a.jpg', 'no bytes']],
        ['adoptPhoto', ['01K0000000000000000000000A', '../x']],
        ['exportStory', ['01K0000000000000000000000A', 'exe']],
        ['changeSettings', [{ library: '/etc' }]],
        ['finishFlush', ['x', null]],
        ['listStories', ['more']],
      ];
      return Promise.all(
        tried.map(async ([name, args]) => {
          const answer = (await bridge[name]?.(...args)) as { error?: { code?: string } };
          return answer.error?.code;
        }),
      );
    });
    expect(codes).toEqual(Array.from({ length: 10 }, () => 'invalid-request'));
  });

  test('hand no file to a script that made the file itself', async () => {
    const answer = await attack(async () => {
      const { toasoan } = window as unknown as {
        toasoan: {
          createStory(): Promise<{ value: { storyId: string } }>;
          addDroppedPhotos(
            id: string,
            files: unknown[],
          ): Promise<{ value?: { refused: { code: string }[] } }>;
        };
      };
      const { storyId } = (await toasoan.createStory()).value;
      const forged = Object.assign(new File(['root:x:0:0'], 'passwd.jpg'), { path: '/etc/passwd' });
      const made = await toasoan.addDroppedPhotos(storyId, [forged]);
      const faked = await toasoan.addDroppedPhotos(storyId, [{ path: '/etc/passwd', name: 'a' }]).then(
        () => 'answered',
        () => 'threw',
      );
      return [made.value?.refused.map(({ code }) => code), faked];
    });
    expect(answer).toEqual([['photo-not-a-picture'], 'threw']);
  });
});
