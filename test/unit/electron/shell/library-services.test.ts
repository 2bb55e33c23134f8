import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Result, success } from '#shared/api/result.ts';
import { openLibrary } from '../../../../electron/library/library.ts';
import { openLibraryIndex } from '../../../../electron/search/open-library-index.ts';
import { createLibraryDesk } from '../../../../electron/shell/libraries/library-desk.ts';
import { createIndexShelf } from '../../../../electron/shell/search/index-shelf.ts';
import { createServices, type ServiceParts } from '../../../../electron/shell/services.ts';
import { createMemory } from '../../../../electron/shell/settings/desk-memory.ts';
import { createExportsMade } from '../../../../electron/shell/stories/exports-made.ts';
import { createLibraryShelf } from '../../../../electron/shell/stories/library-shelf.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

function setUp(changes: Partial<ServiceParts> = {}) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'library'));
  const kept = new Map<string, unknown>();
  const memory = createMemory({
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
  });
  const shelf = createLibraryShelf((folder) =>
    openLibrary({ root: folder, userData: root, savedBy: 'lan@may-1' }),
  );
  shelf.open(join(root, 'library'));
  onTestFinished(() => shelf.end());
  const dialogs = { chooseLibrary: vi.fn(async () => null), chooseFolder: vi.fn(async () => null) };
  const libraries = createLibraryDesk({ shelf, memory, dialogs, documents: root, onMirror: vi.fn() });
  const index = createIndexShelf((folder) => openLibraryIndex({ root: folder, userData: root }));
  index.open(join(root, 'library'));
  onTestFinished(() => index.close());
  const parts = {
    shelf,
    index,
    memory,
    dialogs,
    libraries,
    exports: createExportsMade(),
    documents: '/documents',
    ...changes,
  } as unknown as ServiceParts;
  const library = shelf.current();
  if (!library.ok) throw new Error('No library');
  return { services: createServices(parts), memory, shelf, kept, root, library: library.value };
}

function outcome<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the story that is open', () => {
  test('bears a lock, and only it; a story made of another or of a template takes its place', async () => {
    const { services, library } = setUp();
    const first = outcome(await services.createStory()).storyId;
    const lockOf = async (id: string) => join(outcome(await library.bundlePath(id)), '.lock');
    const firstLock = await lockOf(first);
    await vi.waitFor(() => expect(existsSync(firstLock)).toBe(true));
    expect(outcome(await services.lockStory(first))).toEqual({ kind: 'mine' });
    const second = outcome(await services.duplicateStory(first)).storyId;
    const secondLock = await lockOf(second);
    await vi.waitFor(() => {
      expect(existsSync(secondLock)).toBe(true);
      expect(existsSync(firstLock)).toBe(false);
    });
    await library.attention.end();
    expect(existsSync(secondLock)).toBe(false);
  });

  test('from a template bears the byline of the settings, and is the one to come back to', async () => {
    const { services, memory } = setUp();
    memory.changeSettings({ penName: 'Hương Giang', role: 'Phóng viên' });
    const story = outcome(await services.createFromTemplate('interview'));
    expect(story.article).toMatchObject({ byline: [{ penName: 'Hương Giang', role: 'Phóng viên' }] });
    expect(memory.lastStory.get()).toBe(story.storyId);
  });
});

test('pins are kept for the person, the last first; what was spoilt counts as none', async () => {
  const { services, kept } = setUp();
  const [a, b] = ['01K0000000000000000000000A', '01K0000000000000000000000B'] as const;
  await services.pinStory(a, true);
  expect(await services.pinStory(b, true)).toEqual(success([b, a]));
  expect(await services.pinStory(a, true)).toEqual(success([a, b]));
  expect(await services.pinStory(b, false)).toEqual(success([a]));
  expect(await services.listPins()).toEqual(success([a]));
  kept.set('pins', ['../..']);
  expect(await services.listPins()).toEqual(success([]));
});

test('a merge whose text is no JSON is refused', async () => {
  const { services } = setUp();
  const base = { revision: 1, contentSha256: 'a'.repeat(64) };
  const copyId = '01K0000000000000000000000A';
  expect(await services.resolveConflict({ copyId, mine: base, theirs: base, article: '{' })).toMatchObject({
    error: { code: 'invalid-request' },
  });
});
