import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { failure, type Result, success } from '#shared/api/result.ts';
import { photoFileName } from '#shared/article/photo.ts';
import type { JsonObject } from '#shared/json.ts';
import { openLibrary } from '../../../../electron/library/library.ts';
import { openLibraryIndex } from '../../../../electron/search/open-library-index.ts';
import type { DeskServices } from '../../../../electron/shell/calls/serve-calls.ts';
import type { Dialogs } from '../../../../electron/shell/dialogs/dialogs.ts';
import { createLibraryDesk } from '../../../../electron/shell/libraries/library-desk.ts';
import { createIndexShelf } from '../../../../electron/shell/search/index-shelf.ts';
import { createServices, type ServiceParts } from '../../../../electron/shell/services.ts';
import { createMemory } from '../../../../electron/shell/settings/desk-memory.ts';
import { createExportsMade } from '../../../../electron/shell/stories/exports-made.ts';
import { firstLibrary } from '../../../../electron/shell/stories/first-library.ts';
import { createLibraryShelf } from '../../../../electron/shell/stories/library-shelf.ts';
import { noise } from '../photos/samples.ts';

const UNKNOWN = '01K0000000000000000000000A';
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'toasoan-services-'));
  mkdirSync(path.join(root, 'library'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function setUp(changes: Partial<ServiceParts> = {}) {
  const kept = new Map<string, unknown>();
  const memory = createMemory({
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
  });
  const shelf = createLibraryShelf((folder) =>
    openLibrary({ root: folder, userData: root, savedBy: 'test' }),
  );
  shelf.open(path.join(root, 'library'));
  const dialogs: Dialogs = {
    chooseLibrary: vi.fn(async () => null),
    chooseFolder: vi.fn(async () => null),
    choosePhotos: vi.fn(async () => []),
    chooseExportFolder: vi.fn(async () => null),
    askUnsaved: async () => 'close',
    tellPageDies: async () => undefined,
    chooseMacroFile: vi.fn(async () => null),
    placeMacroFile: vi.fn(async () => null),
    ...changes.dialogs,
  };
  const index = createIndexShelf((folder) => openLibraryIndex({ root: folder, userData: root }));
  index.open(path.join(root, 'library'));
  onTestFinished(() => index.close());
  const parts: ServiceParts = {
    shelf,
    index,
    memory,
    libraries: createLibraryDesk({
      shelf: changes.shelf ?? shelf,
      memory: changes.memory ?? memory,
      dialogs,
      documents: '/documents',
      onMirror: vi.fn(),
    }),
    exports: createExportsMade(),
    exportStory: vi.fn(async ({ outFolder }) => success({ path: path.join(outFolder, 'tin.zip') })),
    pictures: '/pictures',
    documents: '/documents',
    openLink: vi.fn(async () => success(null)),
    reveal: vi.fn(() => true),
    onSettings: vi.fn(),
    onFlushed: vi.fn(),
    onUnexpected: vi.fn(),
    ...changes,
    dialogs,
  };
  return { services: createServices(parts), memory, parts, shelf, index };
}

function outcome<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const newStory = async (services: DeskServices) => outcome(await services.createStory()).storyId;

describe('stories', () => {
  test('a new one bears the pen name and role of the settings, and is the one to come back to', async () => {
    const { services, memory } = setUp();
    expect(outcome(await services.createStory()).article).toMatchObject({ byline: [] });
    memory.changeSettings({ penName: 'Hương Giang', role: 'Phóng viên' });
    const story = outcome(await services.createStory());
    expect(story.article).toMatchObject({ byline: [{ penName: 'Hương Giang', role: 'Phóng viên' }] });
    expect(memory.lastStory.get()).toBe(story.storyId);
    expect(outcome(await services.listStories()).stories).toHaveLength(2);
  });

  test('a save that fails is kept as a backup before the failure is told', async () => {
    const { services, parts, memory } = setUp();
    const { storyId, revision, contentSha256, article } = outcome(await services.createStory());
    const typed = { ...(article as JsonObject), headline: 'Mất ổ đĩa' };
    renameSync(path.join(root, 'library'), path.join(root, 'unplugged'));
    const saved = await services.saveStory({
      storyId,
      revision,
      contentSha256,
      article: JSON.stringify(typed),
    });
    expect(saved).toEqual(failure('storage-gone'));
    renameSync(path.join(root, 'unplugged'), path.join(root, 'library'));

    const { services: later } = setUp({ ...parts, memory, shelf: setUp().shelf });
    const opened = outcome(await later.openStory(storyId));
    expect(opened.recovered).not.toBeNull();
    expect(opened.article).toMatchObject({ headline: 'Mất ổ đĩa' });
  });

  test('without a library every call says so', async () => {
    const { services } = setUp({
      shelf: createLibraryShelf(() => openLibrary({ root, userData: root, savedBy: '' })),
    });
    const missing = failure('library-missing');
    expect(await services.listStories()).toEqual(missing);
    expect(await services.createStory()).toEqual(missing);
    expect(await services.openStory(UNKNOWN)).toEqual(missing);
    expect(await services.addPhoto(UNKNOWN, 'a', new Uint8Array())).toEqual(missing);
  });
});

describe('lists and searches', () => {
  const everything = {
    sort: 'saved',
    descending: true,
    pinnedFirst: true,
    filter: {},
    offset: 0,
    limit: 50,
    facets: true,
  } as const;

  test('know of a story soon after it was made or saved', async () => {
    const { services } = setUp();
    expect(outcome(await services.browseStories(everything)).total).toBe(0);
    const { storyId, revision, contentSha256, article } = outcome(await services.createStory());
    const typed = { ...(article as JsonObject), headline: 'Hội Nông dân họp' };
    const request = { storyId, revision, contentSha256, article: JSON.stringify(typed) };
    outcome(await services.saveStory(request));
    await vi.waitFor(async () => {
      const { hits } = outcome(
        await services.searchStories({ query: 'hoi nong dan', limit: 10, filter: {} }),
      );
      expect(hits).toMatchObject([{ story: { storyId }, sentence: 'Hội Nông dân họp', field: 'headline' }]);
    }, 5000);
    expect(outcome(await services.browseStories(everything))).toMatchObject({
      total: 1,
      rows: [{ storyId, headline: 'Hội Nông dân họp' }],
      facets: { statuses: [{ value: 'draft', count: 1 }] },
    });
    expect(outcome(await services.indexState())).toMatchObject({ phase: 'ready', stories: 1, plain: false });
    outcome(await services.rebuildIndex());
    outcome(await services.stopIndexing());
  });

  test('follow the library that was chosen', async () => {
    const other = path.join(root, 'Kho khác');
    mkdirSync(other);
    const { services, parts, index } = setUp();
    await newStory(services);
    parts.dialogs.chooseLibrary = async () => other;
    outcome(await services.chooseLibrary());
    index.open(other);
    expect(outcome(await services.browseStories(everything))).toMatchObject({ name: 'Kho khác', total: 0 });
    await index.close();
    expect(await services.browseStories(everything)).toEqual(failure('library-missing'));
  });
});

describe('choosing a library', () => {
  test('opens another folder and remembers it', async () => {
    const other = path.join(root, 'Kho khác');
    mkdirSync(other);
    const { services, memory, parts } = setUp();
    parts.dialogs.chooseLibrary = async () => other;
    expect(outcome(await services.chooseLibrary())).toMatchObject({ name: 'Kho khác', stories: [] });
    expect(memory.library.get()).toBe(other);
    await newStory(services);
    expect(readdirSync(other)).toHaveLength(1);
  });

  test('given up, or of a folder that is gone, leaves the one before', async () => {
    const { services, memory, parts } = setUp();
    await newStory(services);
    expect(outcome(await services.chooseLibrary())).toBeNull();
    parts.dialogs.chooseLibrary = async () => path.join(root, 'gone');
    expect(await services.chooseLibrary()).toEqual(failure('library-missing'));
    expect(memory.library.get()).toBeNull();
    expect(outcome(await services.listStories()).stories).toHaveLength(1);
  });
});

describe('photos', () => {
  test('are taken in one by one: what is refused is named and keeps nothing out', async () => {
    const { services, memory, parts } = setUp();
    const storyId = await newStory(services);
    const [good, fake, folder] = ['tốt.jpg', 'giả.jpg', 'thư mục.jpg'].map((name) => path.join(root, name));
    const picture = await noise(60, 40).jpeg().toBuffer();
    writeFileSync(good ?? '', picture);
    writeFileSync(fake ?? '', '<svg/>');
    mkdirSync(folder ?? '');
    parts.dialogs.choosePhotos = async () =>
      [fake, good, folder, path.join(root, 'mất.jpg')].flatMap((file) => file ?? []);
    const intake = outcome(await services.choosePhotos(storyId));
    expect(intake.added).toMatchObject([{ name: 'tốt.jpg', width: 60, height: 40, format: 'jpeg' }]);
    expect(intake.refused).toEqual([
      { code: 'photo-not-a-picture', detail: { name: 'giả.jpg' } },
      { code: 'photo-not-a-picture', detail: { name: 'thư mục.jpg' } },
      { code: 'file-not-found', detail: { name: 'mất.jpg' } },
    ]);
    const [bundle] = readdirSync(path.join(root, 'library'));
    const [asset] = intake.added;
    expect(readdirSync(path.join(root, 'library', bundle ?? '', 'photos'))).toEqual([
      asset && photoFileName(asset),
    ]);
    expect(memory.photoFolder.get()).toBe(root);
  });

  test('pasted bytes and dropped files go the same way', async () => {
    const { services } = setUp();
    const storyId = await newStory(services);
    const picture = await noise(60, 40).png().toBuffer();
    const link = path.join(root, 'liên kết.png');
    writeFileSync(path.join(root, 'a.png'), picture);
    symlinkSync(path.join(root, 'a.png'), link);
    expect(outcome(await services.addPhoto(storyId, 'dán.png', picture)).added).toMatchObject([
      { name: 'dán.png' },
    ]);
    const dropped = outcome(
      await services.addDroppedPhotos(storyId, [
        { path: link },
        { name: 'x.png', bytes: picture },
        { path: 'a.png' },
      ]),
    );
    expect(dropped.added.map(({ name }) => name)).toEqual(['liên kết.png', 'x.png']);
    expect(dropped.refused).toEqual([{ code: 'file-not-found', detail: { name: 'a.png' } }]);
  });

  test('of a story that is not there are not even read', async () => {
    const { services } = setUp();
    expect(await services.addDroppedPhotos(UNKNOWN, [{ path: '/a.jpg' }])).toEqual(
      failure('story-not-found'),
    );
  });

  test('not chosen are no photos', async () => {
    const { services } = setUp();
    expect(await services.choosePhotos(UNKNOWN)).toEqual(success({ added: [], refused: [] }));
  });
});

describe('exports', () => {
  test('go where the person says, and are shown by an id', async () => {
    const { services, memory, parts } = setUp();
    const storyId = await newStory(services);
    parts.dialogs.chooseExportFolder = vi.fn(async () => '/out');
    const receipt = outcome(await services.exportStory(storyId, 'zip'));
    expect(receipt?.name).toBe('tin.zip');
    expect(parts.exportStory).toHaveBeenCalledOnce();
    expect(memory.exportFolder.get()).toBe('/out');
    expect(await services.revealExport(receipt?.exportId ?? '')).toEqual(success(null));
    expect(parts.reveal).toHaveBeenCalledExactlyOnceWith(path.join('/out', 'tin.zip'));
    await services.exportStory(storyId, 'page');
    expect(parts.dialogs.chooseExportFolder).toHaveBeenLastCalledWith('/out');
  });

  test('of a vanished story ask no question; a vanished export is named', async () => {
    const { services, parts } = setUp({ reveal: () => false });
    expect(await services.exportStory(UNKNOWN, 'zip')).toEqual(failure('story-not-found'));
    expect(parts.dialogs.chooseExportFolder).not.toHaveBeenCalled();
    expect(await services.revealExport(UNKNOWN)).toEqual(failure('invalid-request'));
    parts.dialogs.chooseExportFolder = async () => '/out';
    const receipt = outcome(await services.exportStory(await newStory(services), 'zip'));
    expect(await services.revealExport(receipt?.exportId ?? '')).toEqual(
      failure('file-not-found', { name: 'tin.zip' }),
    );
  });
});

test('a changed setting is told at once', async () => {
  const { services, parts } = setUp();
  const settings = outcome(await services.changeSettings({ language: 'en' }));
  expect(parts.onSettings).toHaveBeenCalledExactlyOnceWith(settings);
  expect(outcome(await services.readSettings()).language).toBe('en');
});

describe('the library of the start', () => {
  const story = (folder: string): void => {
    mkdirSync(path.join(folder, 'tin--abcdef'), { recursive: true });
    writeFileSync(path.join(folder, 'tin--abcdef/article.json'), '{}');
  };
  const choice = (changes: Partial<Parameters<typeof firstLibrary>[0]> = {}) => ({
    folders: {
      firstLibrary: path.join(root, 'Documents/Toa Soan'),
      sampleCopy: path.join(root, 'sample-library'),
    },
    sample: false,
    remembered: null,
    shipped: path.join(root, 'shipped'),
    ...changes,
  });

  test('a first start puts the sample into the documents, and keeps to it', async () => {
    story(path.join(root, 'shipped'));
    const chosen = await firstLibrary(choice());
    expect(chosen).toEqual({
      root: path.join(root, 'Documents/Toa Soan'),
      keep: true,
      installed: success({ installed: 1 }),
    });
    expect(readdirSync(chosen.root)).toEqual(['tin--abcdef']);
  });

  test('--sample opens a copy of its own, and the next start is as before', async () => {
    story(path.join(root, 'shipped'));
    const chosen = await firstLibrary(choice({ sample: true, remembered: '/elsewhere' }));
    expect(chosen).toMatchObject({ root: path.join(root, 'sample-library'), keep: false });
    expect(readdirSync(chosen.root)).toEqual(['tin--abcdef']);
  });

  test('a later start opens what was open, even where it is gone', async () => {
    expect(await firstLibrary(choice({ remembered: '/elsewhere' }))).toEqual({
      root: '/elsewhere',
      keep: false,
      installed: null,
    });
  });

  test('without a sample there is an empty library', async () => {
    const chosen = await firstLibrary(choice({ shipped: null }));
    expect(readdirSync(chosen.root)).toEqual([]);
  });
});

describe('macros', () => {
  test('go out to a file and come in again, and both start where the last one was', async () => {
    const file = path.join(root, 'bảng.txt');
    const { services, parts } = setUp();
    vi.mocked(parts.dialogs.placeMacroFile).mockResolvedValue(file);
    vi.mocked(parts.dialogs.chooseMacroFile).mockResolvedValue(file);
    const macros = [{ short: 'ko', text: 'không' }];
    expect(outcome(await services.exportMacros(macros))).toEqual({ name: 'bảng.txt' });
    expect(parts.dialogs.placeMacroFile).toHaveBeenCalledExactlyOnceWith(
      path.join('/documents', 'go-tat.txt'),
    );
    writeFileSync(file, 'hỏng\n', { flag: 'a' });
    expect(outcome(await services.importMacros())).toEqual({
      name: 'bảng.txt',
      macros,
      refused: [{ line: 3, reason: 'separator-missing', start: 'hỏng' }],
    });
    expect(parts.dialogs.chooseMacroFile).toHaveBeenCalledExactlyOnceWith(root);
  });

  test('stay where they are when the person closes the dialog', async () => {
    const { services } = setUp();
    expect(outcome(await services.importMacros())).toBeNull();
    expect(outcome(await services.exportMacros([{ short: 'ko', text: 'không' }]))).toBeNull();
  });

  test('come with a code where the file is none', async () => {
    const { services, parts } = setUp();
    const codes: unknown[] = [];
    const legacy = path.join(root, 'cũ.txt');
    const empty = path.join(root, 'trống.txt');
    writeFileSync(legacy, Uint8Array.from([0x6b, 0x3a, 0xd4, 0x20]));
    writeFileSync(empty, '\n');
    for (const file of [legacy, empty, root, path.join(root, 'không có.txt')]) {
      vi.mocked(parts.dialogs.chooseMacroFile).mockResolvedValue(file);
      const read = await services.importMacros();
      codes.push(read.ok ? null : read.error.code);
    }
    expect(codes).toEqual(['file-not-text', 'file-empty', 'file-not-text', 'file-not-found']);
  });

  test('that can not be written leave nothing, and the file there was', async () => {
    const { services, parts } = setUp();
    vi.mocked(parts.dialogs.placeMacroFile).mockResolvedValue(path.join(root, 'không có', 'x.txt'));
    const refused = await services.exportMacros([{ short: 'ko', text: 'không' }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage-gone' } });
    expect(readdirSync(root)).toEqual(['library']);
  });
});
