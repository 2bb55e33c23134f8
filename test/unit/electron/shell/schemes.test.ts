import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskFile } from '../../../../electron/shell/schemes/desk-files.ts';
import { serveDesk } from '../../../../electron/shell/schemes/serve-desk.ts';
import { developmentServer } from '../../../../electron/shell/schemes/serve-development.ts';

let root: string;
let page: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'toasoan-page-'));
  page = path.join(root, 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(path.join(page, 'assets/index-Dk3_f.js'), 'export {};');
  writeFileSync(path.join(page, 'assets/index.js.map'), '{}');
  writeFileSync(path.join(root, 'secret.json'), '{}');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const get = (address: string, method = 'GET'): Promise<Response> =>
  serveDesk(page)(new Request(address, { method }));
const policyOf = (response: Response): string => response.headers.get('Content-Security-Policy') ?? '';

describe('app://desk/', () => {
  test('serves the page with a policy whose nonce is new each time and stands in the page', async () => {
    const [first, second] = [await get('app://desk/index.html'), await get('app://desk/')];
    const nonces = [first, second].map((answer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? '');
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(new Set(nonces).size).toBe(2);
    expect(await first.text()).toBe(`<meta name="csp-nonce" content="${nonces[0]}">`);
    expect(first.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('allows exactly this', async () => {
    const policy = policyOf(await get('app://desk/')).replace(/nonce-[^']+/, 'nonce-R');
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "frame-src 'none'",
      "img-src 'self' photo: blob:",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self' 'nonce-R'",
      'trusted-types lexical dompurify',
      "worker-src 'none'",
    ]);
  });

  test('serves files of the page as what they are', async () => {
    const script = await get('app://desk/assets/index-Dk3_f.js');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {};');
    const head = await get('app://desk/assets/index-Dk3_f.js', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.each([
    'app://desk/nothing.js',
    'app://desk/assets',
    'app://desk/assets/index.js.map',
    'app://desk/../secret.json',
    'app://desk/%2e%2e/secret.json',
    'app://desk/..%2fsecret.json',
    'app://desk/..%5csecret.json',
    'app://desk/assets/..%2f..%2fsecret.json',
    'app://desk/index.html%00.js',
    'app://desk//etc/passwd.json',
    'app://desk/C:/secret.json',
    'app://other/index.html',
    'app://desk:1/index.html',
    'https://desk/index.html',
  ])('answers 404 to %s, with the same headers', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(policyOf(answer)).toContain("default-src 'none'");
  });

  test('reads only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('app://desk/', method)).status).toBe(404);
  });

  test('a name is never resolved out of the folder', () => {
    for (const address of [
      'app://desk/..hidden.js',
      'app://desk/.git.json',
      'app://desk/a/..js',
      'app://desk/a..js',
    ]) {
      expect(deskFile(address)).toBeNull();
    }
  });
});

describe('the development server', () => {
  test.each([
    ['http://localhost:5173', false, true],
    ['http://127.0.0.1:5173/', false, true],
    ['http://localhost:5173', true, false],
    ['http://example.com', false, false],
    ['http://localhost.example.com', false, false],
    ['no address', false, false],
    [undefined, false, false],
  ])('%s, packaged: %s, used: %s', (address, packaged, used) => {
    expect(developmentServer(address, packaged) !== null).toBe(used);
  });
});
