import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import { photoFileName } from '#shared/article/photo.ts';
import { createBundle } from '../../electron/library/bundle-service.ts';
import type { FileSystem } from '../../electron/library/file-system.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { readStoryText } from '../../electron/library/read-story.ts';
import { readVersion } from '../../electron/library/version-file.ts';
import {
  given,
  photoOf,
  story,
  testClock,
  typed,
  withPhoto,
  wordsOf,
} from '../unit/electron/library/temporary-library.ts';
import { type CrashModel, createCrashModel, type Tree } from './crash-model.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = '/disk/library';
const USER_DATA = '/disk/user';
/** More operations than any of the works here takes. */
const MOST = 200;

type Change = (fileSystem: FileSystem) => FileSystem;
const asItIs: Change = (fileSystem) => fileSystem;

function libraryOn(fileSystem: FileSystem): Library {
  return openLibrary({ root: ROOT, userData: USER_DATA, fileSystem, now: testClock().now, savedBy: 'Lan' });
}

function emptyDisk(): Tree {
  const disk: Tree = new Map();
  disk.set(
    'disk',
    new Map([
      ['library', new Map()],
      ['user', new Map()],
    ]),
  );
  return disk;
}

interface Prepared {
  readonly model: CrashModel;
  readonly library: Library;
  readonly opened: OpenedStory;
  readonly bundle: string;
}

/** A story at rest on a disk of the model. */
async function prepare(change: Change): Promise<Prepared> {
  const model = createCrashModel(emptyDisk());
  const library = libraryOn(change(model.fileSystem));
  const opened = given(await library.create(story('Bão', 'cũ')));
  const bundle = given(await library.bundlePath(opened.storyId));
  return { model, library, opened, bundle };
}

interface Report {
  readonly points: number;
  readonly states: number;
  /** What was found where something else had to be. */
  readonly broken: string[];
}

/** The words in a story file as found on the disk; what is wrong with it in brackets. */
function wordsFound(disk: Tree, path: readonly string[]): string {
  let found: Tree | Uint8Array | undefined = disk;
  for (const name of path) found = found instanceof Map ? found.get(name) : undefined;
  if (!(found instanceof Uint8Array)) return '[missing]';
  const read = readStoryText(Buffer.from(found).toString());
  return read.ok ? wordsOf(read.value.article) : `[${read.error.code}]`;
}

/** The words of every version of a story on the disk that is whole. */
function versionsFound(disk: Tree, folder: string): string[] {
  const bundle = disk.get(folder);
  const versions = bundle instanceof Map ? bundle.get('versions') : undefined;
  if (!(versions instanceof Map)) return [];
  return [...versions].flatMap(([name, bytes]) => {
    const version = bytes instanceof Uint8Array ? readVersion(name, bytes) : null;
    return version?.ok ? [wordsOf(version.value.article)] : [];
  });
}

/** Cuts the power after each operation of a save in turn and looks at all that may then be on the disk. */
async function cutEverySave(change: Change): Promise<Report> {
  const broken: string[] = [];
  let points = 0;
  let states = 0;
  for (let ended = false; !ended && points < MOST; points += 1) {
    const { model, library, opened, bundle } = await prepare(change);
    const folder = bundle.slice(ROOT.length + 1);
    model.stopAfter(points);
    const receipt = await library.save(typed(opened, 'mới'));
    ended = receipt.ok;
    for (const disk of model.outcomes(ROOT)) {
      states += 1;
      const words = wordsFound(disk, [folder, 'article.json']);
      const allowed = receipt.ok ? ['mới'] : ['cũ', 'mới'];
      if (!allowed.includes(words)) broken.push(`after ${points}, saved ${receipt.ok}: ${words}`);
      const kept = versionsFound(disk, folder);
      if (words === 'mới' && !kept.includes('cũ'))
        broken.push(`after ${points}: no version of what was overwritten`);
    }
  }
  return { points, states, broken };
}

const withoutFolderSync: Change = (fileSystem) => ({ ...fileSystem, syncFolder: async () => undefined });

const withoutFileSync: Change = (fileSystem) => ({
  ...fileSystem,
  createFile: async (path) => ({ ...(await fileSystem.createFile(path)), sync: async () => undefined }),
});

/** Writes the file itself in place of a temporary one, as `writeFile` does, and lets nobody notice before it ends. */
const inPlace: Change = (fileSystem) => {
  const before = new Map<string, Uint8Array>();
  const targetOf = (path: string): string | null =>
    /\/\.article\.json\.[0-9a-f]+\.tmp$/.test(path) ? join(dirname(path), 'article.json') : null;
  return {
    ...fileSystem,
    async createFile(path) {
      const target = targetOf(path);
      if (target === null || dirname(target).endsWith('.tmp')) return fileSystem.createFile(path);
      before.set(target, await fileSystem.readFile(target));
      await fileSystem.removeFile(target);
      return fileSystem.createFile(target);
    },
    async rename(from, to) {
      if (targetOf(from) === null) await fileSystem.rename(from, to);
      else before.delete(to);
    },
    readFile: async (path) => before.get(path) ?? fileSystem.readFile(path),
  };
};

describe('the power goes in the middle of a save', () => {
  it('the file is the old one or the new, and the new once it was acknowledged', async () => {
    const { points, states, broken } = await cutEverySave(asItIs);
    expect(broken).toEqual([]);
    expect(points).toBeGreaterThan(12);
    expect(points).toBeLessThan(MOST);
    expect(states).toBeGreaterThan(points);
    console.info(`A save: ${points} points to stop at, ${states} states of the disk`);
  });

  it.each([
    ['the folder is not synced', withoutFolderSync, /saved true: cũ/],
    ['the file is not synced', withoutFileSync, /saved true: \[story-damaged\]/],
    ['the file is written in place', inPlace, /saved false: \[(missing|story-damaged)\]/],
  ])('and this test sees it when %s', async (_, change, expected) => {
    const { broken } = await cutEverySave(change);
    expect(broken.join('\n')).toMatch(expected);
  });
});

describe('the power goes at any moment, and the desk is started again', () => {
  it('after a backup was acknowledged its words are there, and after a save those', async () => {
    let points = 0;
    for (let ended = false; !ended && points < MOST; points += 1) {
      const { model, library, opened } = await prepare(asItIs);
      model.stopAfter(points);
      const kept = await library.backUp(typed(opened, 'gõ'));
      const saved = await library.save(typed(opened, 'gõ thêm'));
      await library.idle();
      ended = saved.ok && model.steps() < points;
      const least = saved.ok ? ['gõ thêm'] : kept.ok ? ['gõ', 'gõ thêm'] : ['cũ', 'gõ', 'gõ thêm'];
      for (const disk of model.extremes()) {
        const later = libraryOn(createCrashModel(disk).fileSystem);
        const shown = given(await later.open(opened.storyId));
        expect(least, `after ${points}`).toContain(wordsOf(shown.article));
        expect(shown, `after ${points}`).toMatchObject({ notice: null, readOnly: null });
        expect(given(await later.list())).toMatchObject({ stories: [{ headline: 'Bão' }], unreadable: [] });
      }
    }
    expect(points).toBeGreaterThan(20);
    expect(points).toBeLessThan(MOST);
  });

  it('a new story is there as a whole, with its photo, or not at all', async () => {
    const { asset, bytes } = photoOf('a');
    let points = 0;
    for (let ended = false; !ended && points < MOST; points += 1) {
      const model = createCrashModel(emptyDisk());
      model.stopAfter(points);
      const article = withPhoto(story('Bão', 'mới'), asset);
      const created = await createBundle(ROOT, article, [{ asset, source: bytes }], 'Lan', model.fileSystem);
      ended = created.ok;
      for (const disk of model.outcomes('/')) {
        const library = libraryOn(createCrashModel(disk).fileSystem);
        const { stories, unreadable } = given(await library.list());
        expect(unreadable, `after ${points}`).toEqual([]);
        expect(stories.length, `after ${points}`).toBeGreaterThanOrEqual(created.ok ? 1 : 0);
        for (const { storyId } of stories) {
          expect(given(await library.open(storyId)).missingPhotos, `after ${points}`).toEqual([]);
          expect((await library.adoptPhoto(storyId, asset.sha256)).ok, `after ${points}`).toBe(true);
        }
      }
    }
    expect(points).toBeGreaterThan(8);
    expect(points).toBeLessThan(MOST);
  });

  it('a photo is there whole once it was acknowledged, and never by half', async () => {
    const { asset, bytes } = photoOf('a');
    let points = 0;
    for (let ended = false; !ended && points < MOST; points += 1) {
      const { model, library, opened, bundle } = await prepare(asItIs);
      await model.fileSystem.removeTree(join(bundle, 'photos'));
      await model.fileSystem.syncFolder(bundle);
      model.stopAfter(points);
      ended = (await library.storePhoto(opened.storyId, asset, bytes)).ok;
      for (const disk of model.outcomes(bundle)) {
        const photos = disk.get('photos');
        const found = photos instanceof Map ? photos.get(photoFileName(asset)) : undefined;
        const whole = found instanceof Uint8Array && Buffer.from(found).equals(bytes);
        expect(whole || (found === undefined && !ended), `after ${points}`).toBe(true);
      }
    }
    expect(points).toBeGreaterThan(5);
    expect(points).toBeLessThan(MOST);
  });

  it('a conflict costs neither text', async () => {
    let points = 0;
    for (let ended = false; !ended && points < MOST; points += 1) {
      const { model, library, opened } = await prepare(asItIs);
      const other = openLibrary({
        root: ROOT,
        userData: '/disk/other',
        fileSystem: model.fileSystem,
        now: testClock().now,
        savedBy: 'Minh',
      });
      given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh')));
      model.stopAfter(points);
      const saved = await library.save(typed(opened, 'của Lan'));
      ended = saved.ok;
      for (const disk of model.extremes()) {
        const later = libraryOn(createCrashModel(disk).fileSystem);
        const { stories, unreadable } = given(await later.list());
        const words = await Promise.all(
          stories.map(async ({ storyId }) => wordsOf(given(await later.open(storyId)).article)),
        );
        expect(words, `after ${points}`).toContain('của Minh');
        if (saved.ok) expect(words).toContain('của Lan');
        expect(unreadable).toEqual([]);
      }
    }
    expect(points).toBeGreaterThan(15);
    expect(points).toBeLessThan(MOST);
  });
});
