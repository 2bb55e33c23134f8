import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';

/** A stranger's server: whatever reaches it has left the program. */
let server: Server;
let outside: string;
const requests: string[] = [];
/** The same port by UDP, where WebRTC would knock. */
let datagrams: Socket;
let connections = 0;

let desk: LaunchedApp;
let page: Page;
let home: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('<h1>outside</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  server.on('connection', () => {
    connections += 1;
  });
  const { port } = server.address() as AddressInfo;
  outside = `http://127.0.0.1:${port}`;
  datagrams = createSocket('udp4').on('message', () => void requests.push('datagram'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  desk = await launchApp({ sample: true, expectProblems: /./ });
  page = desk.page;
  home = page.url();
});
test.afterAll(async () => {
  await desk.close();
  datagrams.close();
  await new Promise((resolve) => server.close(resolve));
});
test.beforeEach(() => {
  requests.length = 0;
  connections = 0;
});

async function expectHome(): Promise<void> {
  await page.waitForTimeout(400);
  expect(page.url()).toBe(home);
  expect(desk.app.windows()).toHaveLength(1);
  expect(await page.locator('h1', { hasText: 'outside' }).count()).toBe(0);
  expect(requests).toEqual([]);
  expect(connections).toBe(0);
}

/** Does something to the page with an address of the outside, in a task of the page's own. */
function act(script: (address: string) => unknown, address = `${outside}/x`): Promise<void> {
  return page.evaluate(`new Promise((resolve) => setTimeout(() => {
    try { (${script.toString()})(${JSON.stringify(address)}); } catch {}
    setTimeout(resolve, 100);
  }))`);
}

test('the server of the stranger does listen', async () => {
  expect(await (await fetch(`${outside}/alive`)).text()).toContain('outside');
  expect([requests, connections]).toEqual([['/alive'], 1]);
  const knock = createSocket('udp4');
  knock.send('x', Number(new URL(outside).port), '127.0.0.1');
  await expect.poll(() => requests).toContain('datagram');
  knock.close();
});

const LOADS: Readonly<Record<string, (address: string) => unknown>> = {
  fetch: (address) => void fetch(address, { mode: 'no-cors' }).catch(() => undefined),
  XMLHttpRequest: (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.send();
  },
  beacon: (address) => navigator.sendBeacon(address, 'x'),
  WebSocket: (address) => new WebSocket(address.replace('http', 'ws')),
  EventSource: (address) => new EventSource(address),
  picture: (address) => {
    new Image().src = address;
  },
  script: (address) => {
    const script = document.createElement('script');
    script.setAttribute('src', address);
    document.body.append(script);
  },
  'style sheet': (address) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    document.head.append(link);
  },
  'style rule': (address) => {
    document.body.style.backgroundImage = `url(${address})`;
  },
  font: (address) => void new FontFace('x', `url(${address})`).load().catch(() => undefined),
  prefetch: (address) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = address;
    document.head.append(link);
  },
  preconnect: (address) => {
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = address;
    document.head.append(link);
  },
  WebRTC: async (address) => {
    const { host } = new URL(address);
    const servers = [
      { urls: `stun:${host}` },
      { urls: `turn:${host}?transport=udp`, username: 'x', credential: 'x' },
      { urls: `turn:${host}?transport=tcp`, username: 'x', credential: 'x' },
    ];
    const peer = new RTCPeerConnection({ iceServers: servers });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  frame: (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  },
  object: (address) => {
    const object = document.createElement('object');
    object.data = address;
    document.body.append(object);
  },
  video: (address) => {
    const video = document.createElement('video');
    video.src = address;
    document.body.append(video);
    video.load();
  },
  webview: (address) => {
    const view = document.createElement('webview');
    view.setAttribute('src', address);
    document.body.append(view);
  },
};

test.describe('nothing is loaded from outside', () => {
  for (const [name, load] of Object.entries(LOADS)) {
    test(name, async () => {
      await act(load);
      await expectHome();
    });
  }

  test('nor beneath the content policy', async () => {
    const outcome = await desk.app.evaluate(async ({ session }, address) => {
      return session.defaultSession.fetch(address).then(
        () => 'loaded',
        () => 'refused',
      );
    }, `${outside}/session`);
    expect(outcome).toBe('refused');
    await expectHome();
  });
});

const WAYS: Readonly<Record<string, (address: string) => unknown>> = {
  'window.open': (address) => window.open(address),
  'window.open for a download': (address) => window.open(address, '_self'),
  'an address set': (address) => {
    location.href = address;
  },
  'an address replaced': (address) => location.replace(address),
  'a link clicked': (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  },
  'a link to a new window': (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
  'a link to download': (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.download = 'x.exe';
    document.body.append(link);
    link.click();
  },
  'a form sent': (address) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  'a refresh': (address) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${address}`;
    document.head.append(meta);
  },
};

test.describe('the page goes nowhere', () => {
  for (const [name, go] of Object.entries(WAYS)) {
    test(name, async () => {
      await act(go);
      await expectHome();
    });
  }

  for (const address of [
    'file:///etc/passwd',
    'javascript:document.title="x"',
    'data:text/html,x',
    'app://other/',
    'smb://server/share',
  ]) {
    test(`to ${address}`, async () => {
      await act(WAYS['a link clicked'] ?? (() => undefined), address);
      await act(WAYS['window.open'] ?? (() => undefined), address);
      await expectHome();
      expect(await page.title()).not.toBe('x');
    });
  }

  test('not by a middle click, nor with Control held', async () => {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = 'outside';
      link.id = 'bait';
      link.style.cssText =
        'position: fixed; inset: 0 auto auto 0; z-index: 9999; background: white; padding: 20px';
      document.body.append(link);
    }, `${outside}/x`);
    await page.mouse.click(8, 8, { button: 'middle' });
    for (const key of ['Control', 'Shift', 'Alt']) {
      await page.keyboard.down(key);
      await page.mouse.click(8, 8);
      await page.keyboard.up(key);
    }
    await expectHome();
    await page.evaluate(() => document.getElementById('bait')?.remove());
  });

  test('not to a file dropped on it', async () => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path.resolve('package.json')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await expectHome();
  });
});

test.describe('the one door out', () => {
  test('lets web and mail addresses through, in their normal form, and nothing else', async () => {
    await desk.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      shell.openExternal = async (address) => void opened.push(address);
      Object.assign(globalThis, { opened });
    });
    const links = [
      'https://Example.com/tin',
      'mailto:toasoan@example.vn',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'https://user:secret@example.com/',
      'ms-msdt:/id x',
      '\\\\server\\share',
      'tel:113',
    ];
    const codes = await page.evaluate(async (all) => {
      const { toasoan } = window as unknown as {
        toasoan: { openLink(link: string): Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const answers: string[] = [];
      for (const link of all) {
        const answer = await toasoan.openLink(link);
        answers.push(answer.ok ? 'opened' : (answer.error?.code ?? ''));
      }
      return answers;
    }, links);
    expect(codes).toEqual(['opened', 'opened', ...Array.from({ length: 7 }, () => 'link-refused')]);
    const opened = await desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual(['https://example.com/tin', 'mailto:toasoan@example.vn']);
  });
});
