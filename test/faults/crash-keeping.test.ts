import { describe, expect, it, vi } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { given, story, testClock, typed, wordsOf } from '../unit/electron/library/temporary-library.ts';
import { testPulse } from '../unit/electron/library/test-pulse.ts';
import { type CrashModel, createCrashModel, type Tree } from './crash-model.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = '/disk/library';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** More operations than any of the works here takes. */
const MOST = 400;
const START = '2026-01-05T08:00:00.000Z';

function emptyDisk(): Tree {
  const inside: Tree = new Map();
  for (const name of ['library', 'user']) inside.set(name, new Map());
  return new Map([['disk', inside]]);
}

function libraryOn(model: CrashModel, at: number, more: { readonly savedBy?: string } = {}): Library {
  const clock = testClock(START);
  clock.pass(at);
  return openLibrary({
    root: ROOT,
    userData: '/disk/user',
    fileSystem: model.fileSystem,
    now: clock.now,
    savedBy: 'Lan@may-1',
    pulse: testPulse(),
    watchFolder: () => () => undefined,
    ...more,
  });
}

interface Written {
  readonly model: CrashModel;
  readonly opened: OpenedStory;
  /** Ids of the versions there are. */
  readonly versions: readonly string[];
}

/** A story with versions at intervals, all on the disk for certain. */
async function writtenStory(saves: number): Promise<Written> {
  const model = createCrashModel(emptyDisk());
  let opened = given(await libraryOn(model, 0).create(story('Bão', 'lần 0')));
  for (let count = 1; count <= saves; count += 1) {
    const library = libraryOn(model, count * 6 * MINUTE);
    opened = given(await library.open(opened.storyId));
    opened = { ...opened, ...given(await library.save(typed(opened, `lần ${count}`))) };
    await library.idle();
  }
  const history = given(await libraryOn(model, saves * 6 * MINUTE).history.list(opened.storyId));
  return { model, opened, versions: history.versions.map(({ versionId }) => versionId) };
}

/** What every disk found after a cut has to hold. */
async function expectSound(
  disk: Tree,
  written: Written,
  words: readonly string[],
  where: string,
): Promise<void> {
  const later = libraryOn(createCrashModel(disk), 100 * HOUR);
  const shown = given(await later.open(written.opened.storyId));
  expect(words, where).toContain(wordsOf(shown.article));
  expect(shown, where).toMatchObject({ notice: null, readOnly: null });
  const { versions, damaged } = given(await later.history.list(written.opened.storyId));
  expect(damaged, where).toBe(0);
  const present = new Set(versions.map(({ versionId }) => versionId));
  expect(
    written.versions.filter((id) => !present.has(id)),
    where,
  ).toEqual([]);
  for (const { parents } of versions) for (const id of parents) expect(present.has(id), where).toBe(true);
  expect(given(await later.list()), where).toMatchObject({ stories: [{ headline: 'Bão' }], unreadable: [] });
}

/** Cuts the power after each operation of a work in turn; the number of points there were. */
async function cutEvery(
  saves: number,
  work: (written: Written) => Promise<readonly string[]>,
): Promise<number> {
  let points = 0;
  for (let ended = false; !ended && points < MOST; points += 1) {
    const written = await writtenStory(saves);
    written.model.stopAfter(points);
    const words = await work(written);
    ended = written.model.steps() < points;
    for (const disk of written.model.extremes()) await expectSound(disk, written, words, `after ${points}`);
  }
  expect(points).toBeLessThan(MOST);
  return points;
}

describe('the power goes at any moment', () => {
  it('of a save under a lock that thins what is old: nothing kept is lost, every version has its record', async () => {
    const points = await cutEvery(6, async ({ model, opened }) => {
      const library = libraryOn(model, 30 * HOUR);
      await library.attention.attend(opened.storyId);
      const shown = await library.open(opened.storyId);
      const saved = shown.ok ? await library.save(typed(shown.value, 'hôm sau')) : shown;
      await library.idle();
      await library.attention.end();
      return saved.ok ? ['hôm sau'] : ['lần 6', 'hôm sau'];
    });
    expect(points).toBeGreaterThan(30);
  });

  it('of a version put back: the text is the one before or the one put back, and both stay in the history', async () => {
    const points = await cutEvery(3, async ({ model, opened, versions }) => {
      const library = libraryOn(model, HOUR);
      const back = await library.history.restore(opened.storyId, versions.at(-1) ?? '');
      await library.idle();
      return back.ok ? ['lần 0'] : ['lần 3', 'lần 0'];
    });
    expect(points).toBeGreaterThan(20);
  });

  it('of a milestone: the story is as it was', async () => {
    const points = await cutEvery(2, async ({ model, opened }) => {
      const library = libraryOn(model, HOUR);
      await library.history.keep(opened.storyId, 'milestone', 'Gửi duyệt');
      return ['lần 2'];
    });
    expect(points).toBeGreaterThan(3);
  });

  it('of an archiving: the words are as they were', async () => {
    const points = await cutEvery(2, async ({ model, opened }) => {
      await libraryOn(model, HOUR).work.archive(opened.storyId, true);
      return ['lần 2'];
    });
    expect(points).toBeGreaterThan(5);
  });
});

it('a lock that was left by a cut stands in nobody’s way for longer than a minute', async () => {
  const { model, opened } = await writtenStory(1);
  await libraryOn(model, HOUR).attention.attend(opened.storyId);
  const pulse = testPulse();
  const other = openLibrary({
    root: ROOT,
    userData: '/disk/user',
    fileSystem: model.fileSystem,
    savedBy: 'Minh@may-2',
    pulse,
  });
  const held = given(await other.attention.lock(opened.storyId));
  expect(held).toMatchObject({ kind: 'held', user: 'Lan', stale: false });
  pulse.pass(61_000);
  await other.attention.lookAround();
  expect(given(await other.attention.lock(opened.storyId))).toMatchObject({ kind: 'held', stale: true });
  expect(given(await other.attention.takeOver(opened.storyId))).toEqual({ kind: 'mine' });
});
