import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KnownLibrary } from '#shared/api/known-library.ts';
import { openLibrary } from '../../../../electron/library/library.ts';
import { createLibraryDesk } from '../../../../electron/shell/libraries/library-desk.ts';
import { createMemory } from '../../../../electron/shell/settings/desk-memory.ts';
import { createLibraryShelf } from '../../../../electron/shell/stories/library-shelf.ts';
import {
  codeOf,
  given,
  namesIn,
  story,
  temporaryFolder,
  typed,
  wordsOf,
} from '../library/temporary-library.ts';

const ID = '01K0000000000000000000000A';

function setUp(kept = new Map<string, unknown>(), base = temporaryFolder()) {
  const one = join(base, 'Ban Kinh tế', 'Kho bài');
  const two = join(base, 'Ban Văn hóa', 'Kho bài');
  for (const folder of [one, two]) mkdirSync(folder, { recursive: true });
  const memory = createMemory({
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
  });
  const shelf = createLibraryShelf((root) => openLibrary({ root, userData: base, savedBy: 'lan@may-1' }));
  const chosen: string[] = [];
  const choose = vi.fn(async () => chosen.shift() ?? null);
  const desk = createLibraryDesk({
    shelf,
    memory,
    dialogs: { chooseLibrary: choose, chooseFolder: choose },
    documents: base,
    onMirror: vi.fn(),
  });
  shelf.open(one);
  desk.begin(one, true);
  onTestFinished(async () => {
    await desk.end();
    await shelf.end();
  });
  return { desk, shelf, memory, kept, one, two, chosen, base, library: () => given(shelf.current()) };
}

const named = (libraries: readonly KnownLibrary[], parent: string): KnownLibrary => {
  const found = libraries.find((one) => one.parent === parent);
  if (found === undefined) throw new Error(`No library in ${parent}`);
  return found;
};

describe('more than one library', () => {
  test('are remembered, told apart, switched between, and forgotten', async () => {
    const { desk, chosen, two, kept, base } = setUp();
    chosen.push(two);
    expect(given(await desk.chooseLibrary())).toMatchObject({ name: 'Kho bài' });
    const known = given(await desk.listLibraries());
    expect(known).toMatchObject([
      { name: 'Kho bài', parent: 'Ban Văn hóa', current: true, present: true },
      { name: 'Kho bài', parent: 'Ban Kinh tế', current: false, present: true },
    ]);
    expect(JSON.stringify(known)).not.toContain(base);
    given(await desk.openLibrary(named(known, 'Ban Kinh tế').libraryId));
    expect(named(given(await desk.listLibraries()), 'Ban Kinh tế').current).toBe(true);
    expect(codeOf(await desk.forgetLibrary(named(known, 'Ban Kinh tế').libraryId))).toBe('library-open');
    expect(given(await desk.forgetLibrary(named(known, 'Ban Văn hóa').libraryId))).toHaveLength(1);
    expect(codeOf(await desk.openLibrary(named(known, 'Ban Văn hóa').libraryId))).toBe('library-not-known');
    expect(namesIn(base)).toContain('Ban Văn hóa');
    expect(given(await setUp(kept, base).desk.listLibraries())).toHaveLength(1);
  });

  test('one whose folder is gone is told, and the one that is open stays', async () => {
    const { desk, chosen, two, shelf, one } = setUp();
    chosen.push(two, one);
    given(await desk.chooseLibrary());
    given(await desk.chooseLibrary());
    renameSync(two, `${two} rút ra`);
    const known = given(await desk.listLibraries());
    const away = named(known, 'Ban Văn hóa');
    expect(away.present).toBe(false);
    expect(codeOf(await desk.openLibrary(away.libraryId))).toBe('library-missing');
    expect(shelf.root()).toBe(one);
    renameSync(`${two} rút ra`, two);
    given(await desk.openLibrary(away.libraryId));
    expect(shelf.root()).toBe(two);
  });

  test('each keeps where its person left off', async () => {
    const { desk, chosen, one, two, memory, kept } = setUp();
    expect(given(await desk.readPlace())).toBeNull();
    const place = { storyId: ID, caret: { where: 'headline', offset: 3 }, scroll: 240 };
    given(await desk.leavePlace(place));
    desk.turnedTo(ID);
    expect(given(await desk.readPlace())).toEqual(place);
    chosen.push(two, one);
    given(await desk.chooseLibrary());
    expect(given(await desk.readPlace())).toBeNull();
    const other = '01K0000000000000000000000B';
    desk.turnedTo(other);
    expect(given(await desk.readPlace())).toEqual({ storyId: other, caret: null, scroll: 0 });
    memory.lastStory.set(other);
    given(await desk.chooseLibrary());
    expect(given(await desk.readPlace())).toEqual(place);
    expect(memory.lastStory.get()).toBe(ID);
    kept.set('places', { x: 'spoilt' });
    expect(given(await desk.readPlace())).toBeNull();
  });
});

describe('a second place', () => {
  test('is chosen, filled, remembered, made a library of again, and given up', async () => {
    const { desk, chosen, library, base, kept, shelf } = setUp();
    given(await library().create(story('Bão', 'chữ')));
    expect(given(await desk.readMirror())).toBeNull();
    expect(codeOf(await desk.mirrorNow())).toBe('mirror-missing');
    expect(given(await desk.chooseMirror())).toBeNull();
    const second = join(base, 'usb', 'Bản sao');
    mkdirSync(second, { recursive: true });
    chosen.push(join(base, 'Ban Kinh tế'));
    expect(codeOf(await desk.chooseMirror())).toBe('library-inside');
    chosen.push(second);
    expect(given(await desk.chooseMirror())).toMatchObject({ name: 'Bản sao', parent: 'usb' });
    expect(given(await desk.mirrorNow())).toMatchObject({ pending: 0, error: null, running: false });
    expect(namesIn(second).filter((name) => !name.startsWith('.'))).toHaveLength(1);
    expect(given(await setUp(kept, base).desk.readMirror())).toMatchObject({ name: 'Bản sao' });

    const restored = join(base, 'lấy lại');
    chosen.push(second, restored);
    expect(given(await desk.restoreFromMirror())).toMatchObject({ stories: [{ headline: 'Bão' }] });
    expect(shelf.root()).toBe(restored);
    expect(given(await desk.readMirror())).toBeNull();
    given(await desk.endMirror());
  });

  test('a library is made again only in a place that is empty', async () => {
    const { desk, chosen, one, two, library, shelf } = setUp();
    given(await library().create(story('Bão', 'chữ')));
    chosen.push(two, one);
    expect(codeOf(await desk.restoreFromMirror())).toBe('target-not-empty');
    expect(shelf.root()).toBe(one);
    chosen.push(two);
    expect(given(await desk.restoreFromMirror())).toBeNull();
  });
});

describe('moving a library', () => {
  test.each(['leave', 'remove'] as const)('brings all along; of the old place: %s', async (oldPlace) => {
    const { desk, chosen, one, base, library, shelf } = setUp();
    const opened = given(await library().create(story('Bão', 'chữ')));
    given(await library().templates.keep(opened.storyId, 'Mẫu'));
    const thrown = given(await library().create(story('Bỏ')));
    given(await library().bin.put(thrown.storyId, false));
    given(await desk.leavePlace({ storyId: opened.storyId, caret: null, scroll: 7 }));
    const target = join(base, 'nơi mới');
    chosen.push(target);
    expect(given(await desk.moveLibrary(oldPlace))).toMatchObject({ stories: [{ headline: 'Bão' }] });
    expect(shelf.root()).toBe(target);
    expect(wordsOf(given(await library().open(opened.storyId)).article)).toBe('chữ');
    expect(given(await library().templates.list())).toHaveLength(4);
    expect(given(await library().bin.list())).toHaveLength(1);
    expect(given(await desk.readPlace())).toMatchObject({ scroll: 7 });
    expect(namesIn(one).filter((name) => !name.startsWith('.'))).toHaveLength(oldPlace === 'remove' ? 0 : 1);
    expect(given(await desk.listLibraries())).toHaveLength(oldPlace === 'remove' ? 1 : 2);
  });

  test('what is saved meanwhile is in the new place', async () => {
    const { desk, chosen, base, library, shelf } = setUp();
    let opened = given(await library().create(story('Bão', 'lần 0')));
    chosen.push(join(base, 'nơi mới'));
    let moved = false;
    const moving = desk.moveLibrary('remove').finally(() => {
      moved = true;
    });
    let last = '';
    for (let count = 1; !moved; count += 1) {
      const at = given(await shelf.atHand());
      last = `lần ${count}`;
      opened = { ...opened, ...given(await at.save(typed(opened, last))) };
    }
    given(await moving);
    expect(wordsOf(given(await library().open(opened.storyId)).article)).toBe(last);
    expect(given(await library().list()).stories).toHaveLength(1);
  });

  test('into itself, or where other things lie, is refused and changes nothing', async () => {
    const { desk, chosen, one, two, shelf, library } = setUp();
    given(await library().create(story('Bão')));
    mkdirSync(join(two, 'việc khác'));
    chosen.push(join(one, 'trong'), two);
    expect(codeOf(await desk.moveLibrary('remove'))).toBe('library-inside');
    expect(codeOf(await desk.moveLibrary('remove'))).toBe('target-not-empty');
    expect(shelf.root()).toBe(one);
    expect(namesIn(one)).toHaveLength(1);
  });
});
