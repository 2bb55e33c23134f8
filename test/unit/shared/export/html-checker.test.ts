import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { renderStoryPage } from '#shared/export/story-page.ts';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { cell, everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import { bareStory, emptyStory, hostileStory } from '../../../fixtures/export/hostile-stories.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import { options } from './render-options.ts';

const facts = { style: { text: STORY_STYLE }, savedAt: '2019-04-23T10:06:00Z' };
const MINUTES = 60_000;
const VNU_JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Tables with spans as no editor would make them, the same in every run. */
const strangeTables = fc.sample(
  fc.array(
    fc.array(
      fc
        .record({
          header: fc.boolean(),
          columnSpan: fc.integer({ min: 1, max: 6 }),
          rowSpan: fc.integer({ min: 1, max: 6 }),
        })
        .map((spans) => cell('x', spans)),
      { maxLength: 5 },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  { numRuns: 300, seed: 2304 },
);
const tablesStory: Article = {
  ...haiPhongStory,
  body: strangeTables.map((rows, index) => ({ type: 'table', id: fixtureId(7000 + index), rows })),
};

const stories = { haiPhongStory, everyKindStory, hostileStory, bareStory, tablesStory };
const inSources = {
  ...options,
  photoAddress: () => ({ src: 'data:image/png;base64,AAAA', width: 1, height: 1 }),
};

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

function check(files: readonly string[]): Promise<Message[]> {
  return new Promise((resolve, reject) => {
    const words = ['-jar', VNU_JAR, '--Werror', '--stdout', '--format', 'json', ...files];
    execFile('java', words, { maxBuffer: 1 << 26 }, (error, out) => {
      if (out === '') reject(error ?? new Error('The checker said nothing'));
      else resolve((JSON.parse(out) as { messages: Message[] }).messages);
    });
  });
}

/** The Nu Html Checker of the W3C, run once over everything: starting it takes longer than checking. */
describe('the Nu Html Checker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-checker-'));
  let messages: readonly Message[] = [];

  beforeAll(async () => {
    const pages: Record<string, string> = {
      'broken.html': '<!doctype html><title>x</title><p><b>không đóng<table><tr><td></table>',
    };
    for (const [name, story] of Object.entries({ ...stories, emptyStory })) {
      const { html } = renderStoryFragment(story, options);
      pages[`${name}-page.html`] = renderStoryPage(story, options, facts).html;
      pages[`${name}-single.html`] = renderStoryPage(story, inSources, facts).html;
      pages[`${name}-body.html`] =
        `<!doctype html>\n<html lang="vi"><head><title>Trang của một CMS</title></head><body>\n${html}</body></html>\n`;
    }
    const files = Object.entries(pages).map(([name, html]) => {
      writeFileSync(join(folder, name), html);
      return join(folder, name);
    });
    messages = await check(files);
  }, 3 * MINUTES);

  afterAll(() => rmSync(folder, { recursive: true }));

  const about = (name: string) => messages.filter(({ url }) => basename(url).startsWith(`${name}-`));

  it.each(Object.keys(stories))('finds no error and no warning: %s', (name) => {
    expect(about(name).map(({ url, message, extract }) => [basename(url), message, extract])).toEqual([]);
  });

  it('misses only the headline in a story that has none yet', () => {
    expect(new Set(about('emptyStory').map(({ message }) => message.split('.')[0]))).toEqual(
      new Set(['Article lacks heading']),
    );
  });

  it('was really at work: it finds what is wrong in a broken page', () => {
    expect(messages.filter(({ url }) => url.endsWith('broken.html')).length).toBeGreaterThan(0);
  });
});
