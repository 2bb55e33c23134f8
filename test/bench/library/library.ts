import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { DeskBridge } from '#shared/api/desk-api.ts';
import { fold } from '#shared/vietnamese/folding/fold.ts';
import { openLibraryIndex } from '../../../electron/search/open-library-index.ts';
import { makeStory } from '../../big-library/article.ts';
import { writeBigLibrary } from '../../big-library/write-library.ts';
import { type Spread, spread } from '../figures/spread.ts';

const SEED = 1;
const SEARCHES = 120;
const WINDOWS = 100;
const ROWS = 60;
const SHOWN = 50;

export interface LibraryTimes {
  readonly stories: number;
  /** From nothing to an index that is whole, a second. */
  readonly storiesASecond: number;
  /** From the first question to its answer, of a library whose index exists: the process starts on the way. */
  readonly firstWindow: number;
  /** A window anywhere in the list, in Vietnamese order. */
  readonly window: Spread;
  readonly search: Spread;
  /** The same searches by going through all texts in memory. */
  readonly scan: Spread;
  /** Megabytes, once all is read. */
  readonly mainMemory: number;
  readonly indexMemory: number;
}

/** A made-up library opened, listed and searched in the real application, from its page. Times in milliseconds. */
export async function measureLibrary(
  stories: number,
  {
    electron,
    root,
    display,
  }: { readonly electron: string; readonly root: string; readonly display: NodeJS.ProcessEnv },
): Promise<LibraryTimes> {
  const base = mkdtempSync(path.join(tmpdir(), 'toasoan-bench-'));
  try {
    const library = path.join(base, 'library');
    const userData = path.join(base, 'user-data');
    mkdirSync(userData);
    writeBigLibrary({ root: library, stories, seed: SEED });
    writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ library }));
    const env = { ...process.env, ...display, TOASOAN_USER_DATA: userData };
    const open = () =>
      _electron.launch({
        executablePath: electron,
        args: [...sandbox(), '.'],
        cwd: root,
        env: env as Record<string, string>,
      });

    const reading = await open();
    const started = performance.now();
    await untilReady(await deskOf(reading));
    const storiesASecond = stories / ((performance.now() - started) / 1000);
    await reading.close();

    const app = await open();
    const page = await deskOf(app);
    const firstWindow = await timeFirstWindow(page);
    await untilReady(page);
    const window = spread(await timeWindows(page));
    const search = spread(await timeSearches(page, queries(stories)));
    const memory = await app.evaluate(({ app: electronApp }) =>
      electronApp.getAppMetrics().map(({ type, name, memory: { workingSetSize } }) => ({
        type,
        name,
        megabytes: workingSetSize / 1024,
      })),
    );
    await app.close();
    const megabytesOf = (wanted: string): number =>
      memory.find(({ type, name }) => type === wanted || name === wanted)?.megabytes ?? 0;
    return {
      stories,
      storiesASecond,
      firstWindow,
      window,
      search,
      scan: spread(await timeScans(library, userData, queries(stories))),
      mainMemory: megabytesOf('Browser'),
      indexMemory: megabytesOf('toasoan index'),
    };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Two neighbouring words of a story, as often of its headline as of its text, as often with marks as without. */
function queries(stories: number): string[] {
  return Array.from({ length: SEARCHES }, (_, count) => {
    const { article } = makeStory((count * 7919) % stories, SEED);
    const words = (count % 2 === 0 ? article.headline : article.standfirst).match(/[\p{L}\p{N}]+/gu) ?? [];
    const at = (count * 31) % Math.max(1, words.length - 1);
    const query = words.slice(at, at + 2).join(' ');
    return count % 4 < 2 ? query : fold(query);
  });
}

async function deskOf(app: Awaited<ReturnType<typeof _electron.launch>>): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'toasoan' in window);
  return page;
}

async function untilReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    for (;;) {
      const state = await toasoan.indexState();
      if (!state.ok) throw new Error(state.error.code);
      if (state.value.phase === 'ready') return;
      if (state.value.failure !== null) throw new Error(state.value.failure);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

function timeFirstWindow(page: Page): Promise<number> {
  return page.evaluate(async (limit) => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    const from = performance.now();
    const list = {
      sort: 'saved',
      descending: true,
      pinnedFirst: true,
      filter: {},
      offset: 0,
      limit,
      facets: false,
    } as const;
    const answer = await toasoan.browseStories(list);
    if (!answer.ok || answer.value.rows.length !== limit) throw new Error('The list was not there');
    return performance.now() - from;
  }, ROWS);
}

function timeWindows(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ limit, count }) => {
      const { toasoan } = window as unknown as { toasoan: DeskBridge };
      const list = {
        sort: 'headline',
        descending: false,
        pinnedFirst: true,
        filter: {},
        limit,
        facets: false,
      } as const;
      const times: number[] = [];
      const first = await toasoan.browseStories({ ...list, offset: 0 });
      if (!first.ok) throw new Error(first.error.code);
      for (let turn = 0; turn < count; turn += 1) {
        const from = performance.now();
        await toasoan.browseStories({ ...list, offset: (turn * 7919) % (first.value.total - limit) });
        times.push(performance.now() - from);
      }
      return times;
    },
    { limit: ROWS, count: WINDOWS },
  );
}

function timeSearches(page: Page, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ({ limit, typed }) => {
      const { toasoan } = window as unknown as { toasoan: DeskBridge };
      const times: number[] = [];
      for (const query of typed) {
        const from = performance.now();
        const answer = await toasoan.searchStories({ query, limit, filter: {} });
        if (!answer.ok || answer.value.hits.length === 0) throw new Error('A search found nothing');
        times.push(performance.now() - from);
      }
      return times;
    },
    { limit: SHOWN, typed: texts },
  );
}

async function timeScans(root: string, userData: string, texts: readonly string[]): Promise<number[]> {
  const index = openLibraryIndex({ root, userData, plain: true });
  await index.refresh();
  const times: number[] = [];
  // Fewer: each goes through everything.
  for (const query of texts.filter((_, count) => count % 8 === 0)) {
    const from = performance.now();
    await index.search({ query, limit: SHOWN, filter: {} });
    times.push(performance.now() - from);
  }
  await index.close();
  return times;
}

/** Chromium's sandbox can't start as root. */
function sandbox(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
