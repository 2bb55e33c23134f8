import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DeskBridge } from '#shared/api/desk-api.ts';
import type { IndexState } from '#shared/api/story-list.ts';
import { writeBigLibrary } from '../big-library/write-library.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { ordinaryLibrary } from './support/library-on-disk.ts';

const STORIES = 400;
let desk: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-index-'));
  writeBigLibrary({ root: ordinaryLibrary(userData), stories: STORIES });
  desk = await launchApp({ userData });
  page = desk.page;
});
test.afterAll(async () => {
  await desk.close();
  desk.discard();
});

/** The state once everything is read, and all the phases told on the way. */
async function ready(): Promise<IndexState> {
  await expect.poll(async () => (await indexState())?.phase, { timeout: 30_000 }).toBe('ready');
  const state = await indexState();
  if (state === null) throw new Error('No state');
  return state;
}

function indexState(): Promise<IndexState | null> {
  return page.evaluate(async () => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    const state = await toasoan.indexState();
    return state.ok ? state.value : null;
  });
}

function firstHits(query: string) {
  return page.evaluate(async (typed) => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    return toasoan.searchStories({ query: typed, limit: 20, filter: {} });
  }, query);
}

test('the library is read in a process of its own, and told of while it goes on', async () => {
  const told = await page.evaluate(async () => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    const phases: string[] = [];
    const end = toasoan.onIndexProgress(({ phase }) => void phases.push(phase));
    await toasoan.rebuildIndex();
    for (let tries = 0; tries < 300 && phases.at(-1) !== 'ready'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    end();
    return phases;
  });
  expect(told).toContain('reading');
  expect(await ready()).toMatchObject({ plain: false, failure: null });
  expect((await ready()).stories).toBeGreaterThanOrEqual(STORIES);
  const processes = await desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name));
  expect(processes).toContain('toasoan index');
  expect(readdirSync(path.join(desk.userData, 'search')).some((name) => name.endsWith('.db'))).toBe(true);
});

test('a search finds without marks, and shows the sentence', async () => {
  await ready();
  const found = await firstHits('hoi nong dan');
  if (!found.ok) throw new Error(found.error.code);
  const [first] = found.value.hits;
  expect(found.value.complete).toBe(true);
  expect(first?.sentence).toContain('Hội Nông dân');
  const marked = first?.ranges.map(({ start, end }) => first.sentence.slice(start, end));
  expect(marked).toContain('Hội Nông dân');
});

test('what is typed on the page is found a moment later', async () => {
  await ready();
  const storyId = await page.evaluate(async () => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    const made = await toasoan.createStory();
    if (!made.ok) return '';
    const { storyId: id, revision, contentSha256, article } = made.value;
    const text = JSON.stringify({ ...(article as object), headline: 'Con mèo đi hia ở Đồ Sơn' });
    await toasoan.saveStory({ storyId: id, revision, contentSha256, article: text });
    return id;
  });
  await expect
    .poll(async () => {
      const found = await firstHits('con meo di hia');
      return found.ok ? found.value.hits.map(({ story }) => story.storyId) : [];
    })
    .toEqual([storyId]);
});

test('a process that dies is started again, and the window never notices', async () => {
  await ready();
  const pid = await desk.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'toasoan index')?.pid ?? 0,
  );
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => {
      const found = await firstHits('hoi nong dan');
      return found.ok ? found.value.hits.length : 0;
    })
    .toBe(20);
  expect((await ready()).failure).toBeNull();
});
