import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderStoryPage } from '#shared/export/story-page.ts';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import { hostileStory } from '../../../fixtures/export/hostile-stories.ts';
import { options } from './render-options.ts';

/** The browser readers have, as Debian packages it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MINUTES = 60_000;

const picture =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22160%22 height=%22107%22/%3E';
const inPage = { ...options, photoAddress: () => ({ src: picture, width: 1600, height: 1067 }) };
const facts = { style: { text: STORY_STYLE }, savedAt: '2019-04-23T10:06:00Z' };

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  readonly passes: readonly { readonly id: string }[];
}

describe('a page as a reader meets it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, MINUTES);
  afterAll(() => browser.close());

  async function opened(html: string, colorScheme: 'light' | 'dark', width: number) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.setContent(html);
    return page;
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, story] of Object.entries({ haiPhongStory, everyKindStory, hostileStory })) {
      it(
        `has no accessibility violation: ${name}, ${colorScheme}`,
        async () => {
          const page = await opened(renderStoryPage(story, inPage, facts).html, colorScheme, 1280);
          await page.evaluate(AXE);
          const { violations, passes } = await page.evaluate(async () => {
            const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
            return axe.run();
          });
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
          expect(passes.map(({ id }) => id)).toEqual(
            expect.arrayContaining(['color-contrast', 'image-alt', 'heading-order', 'html-has-lang']),
          );
          await page.close();
        },
        MINUTES,
      );
    }
  }

  it.each([320, 375, 768, 1280])('is no wider than a screen of %d pixels', async (width) => {
    const page = await opened(renderStoryPage(everyKindStory, inPage, facts).html, 'light', width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  it('has room for two marks on a letter, everywhere', async () => {
    const page = await opened(renderStoryPage(everyKindStory, inPage, facts).html, 'light', 1280);
    const ratios = await page.evaluate(() =>
      [...document.querySelectorAll('p, h1, h2, h3, h4, li, figcaption, td, th, address, small')].map(
        (element) => {
          const { lineHeight, fontSize } = getComputedStyle(element);
          return [element.tagName, Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)] as const;
        },
      ),
    );
    for (const [tag, ratio] of ratios)
      expect(ratio, tag).toBeGreaterThanOrEqual(tag.startsWith('H') ? 1.3 : 1.5);
  });

  it('follows the system into the dark', async () => {
    const paper = async (scheme: 'light' | 'dark') => {
      const page = await opened(renderStoryPage(haiPhongStory, inPage, facts).html, scheme, 1280);
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    };
    expect(await paper('light')).not.toBe(await paper('dark'));
  });
});
