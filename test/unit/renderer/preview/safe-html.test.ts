import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../../electron/shell/schemes/content-policy.ts';

/** Cleaning HTML is a matter of how a browser reads it: what stands in for a DOM elsewhere proves nothing. */
const CHROMIUM = '/usr/bin/chromium';
const PAGE = 'http://desk.test/';

interface Probe {
  readonly html: string;
  readonly violations: readonly string[];
}

describe.skipIf(!existsSync(CHROMIUM))('safeFragment, in Chromium under the policy of the page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: 'renderer/preview/safe-html.ts', formats: ['iife'], name: 'safe', fileName: 'safe' },
      },
    });
    const [first] = Array.isArray(built) ? built : [built];
    const script = first !== undefined && 'output' in first ? first.output[0].code : '';
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.route('**/*', (route) => {
      const isPage = route.request().url() === PAGE;
      return route.fulfill({
        contentType: isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
        headers: isPage ? { 'content-security-policy': contentPolicy('n') } : {},
        body: isPage
          ? '<!doctype html><title>x</title><body><script src="safe.js"></script><script src="probe.js"></script>'
          : route.request().url().endsWith('probe.js')
            ? PROBE
            : script,
      });
    });
    await page.goto(PAGE);
  });
  afterAll(() => browser.close());

  /** What is left of the HTML once it stands on the page, and what the policy had to stop. */
  async function put(html: string): Promise<Probe> {
    return await page.evaluate((text) => {
      const probe: unknown = Reflect.get(window, 'probe');
      return (probe as (html: string) => Promise<Probe>)(text);
    }, html);
  }

  it('keeps what a story is made of', async () => {
    const html =
      '<article class="toasoan-story" lang="vi"><h1>Tít</h1><figure class="toasoan-photo"><img src="photo://a/01K/aa.jpg" alt="" width="1600" height="1000"><figcaption>Chú thích</figcaption></figure><table><tbody><tr><th scope="col" colspan="2">Năm</th></tr></tbody></table><ol><li>một</li></ol><blockquote><p>lời</p></blockquote><time datetime="2026-02-23">23-2</time><a href="https://anhp.vn/">ANHP</a><a href="mailto:a@b.vn">thư</a></article>';
    expect((await put(html)).html).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="//example.com/x">x</a>',
    '<img src="https://example.com/pixel.gif">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<img src="photo://b/../../x">',
    '<img srcset="https://example.com/pixel.gif 1x" alt="">',
    '<iframe src="https://example.com"></iframe>',
    '<object data="x"></object>',
    '<form action="https://example.com"><input name="a"><button>x</button></form>',
    '<style>* { display: none }</style>',
    '<p style="position:fixed;inset:0">x</p>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<base href="https://example.com/">',
    '<meta http-equiv="refresh" content="0;url=https://example.com">',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  ])('lets nothing of %s do anything', async (html) => {
    const { html: left, violations } = await put(html);
    expect(violations).toEqual([]);
    expect(left).not.toMatch(
      /<(?:script|iframe|object|form|input|button|style|svg|math|base|meta|template|noscript)\b/i,
    );
    expect(left).not.toMatch(
      /<[^>]*\s(?:on\w+|style|srcset)=|javascript:|data:|file:|\/\/example\.com|photo:\/\/b/i,
    );
  });
});

/** A script of the page's own: what a tool evaluates in a page is not bound by the page's policy. */
const PROBE = `
const violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => violations.push(String(event.message)));
window.alert = () => violations.push('alert');
window.probe = async (html) => {
  violations.length = 0;
  const box = document.createElement('div');
  document.body.append(box);
  const fragment = safe.safeFragment(html);
  // What the policy stops while the text is only being read, in a document of its own, never reached the page.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const meanwhile = violations.splice(0).filter((entry) => !/^(style-src|script-src|base-uri)/.test(entry));
  violations.push(...meanwhile);
  box.append(fragment);
  const left = box.innerHTML;
  await new Promise((resolve) => setTimeout(resolve, 20));
  box.remove();
  // The pictures of the library have no server here: their failing to load is no violation.
  return { html: left, violations: violations.filter((entry) => !entry.includes('photo')) };
};
`;
