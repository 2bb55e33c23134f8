import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { openLibrary } from '../../electron/library/library.ts';
import {
  codeOf,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  testClock,
  typed,
  wordsOf,
  writeText,
} from '../unit/electron/library/temporary-library.ts';

/** A small disk of its own. Where we may not make one the test is skipped, and says so. */
function smallDisk(context: TestContext, megabytes: number): string {
  const folder = join(temporaryFolder(), 'đĩa');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    context.skip('only root can mount a small disk');
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

const temporaries = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith('.tmp'));

/** Text that no file system makes smaller, so many bytes of it. */
const longText = (bytes: number): string => 'câu dài '.repeat(Math.ceil(bytes / 9));

describe('a full disk', () => {
  it('is told, the old file stays whole, no temporary is left, and saving works when there is room', async (context) => {
    const disk = smallDisk(context, 1);
    const { library, again } = temporaryDesk({ root: disk });
    const opened = given(await library.create(story('Bão', 'cũ')));
    const bundle = given(await library.bundlePath(opened.storyId));
    const before = readFileSync(join(bundle, 'article.json'));
    const long = longText(1_200_000);
    expect(codeOf(await library.save(typed(opened, long)))).toBe('disk-full');
    expect(readFileSync(join(bundle, 'article.json')).equals(before)).toBe(true);
    expect(temporaries(bundle)).toEqual([]);
    expect(codeOf(await library.backUp({ ...typed(opened, long), article: {} }))).toBe('story-invalid');
    given(await library.backUp(typed(opened, long)));
    expect(wordsOf(given(await again().open(opened.storyId)).article)).toBe(long);
    given(await library.save(typed(opened, 'vừa chỗ')));
    expect(wordsOf(given(await again().open(opened.storyId)).article)).toBe('vừa chỗ');
  });

  it('refuses a photo, a new story and a copy, and nothing of them is left', async (context) => {
    const disk = smallDisk(context, 1);
    const { library } = temporaryDesk({ root: disk });
    const opened = given(await library.create(story('Bão', 'cũ')));
    const bundle = given(await library.bundlePath(opened.storyId));
    const photo = photoOf('a', 1_200_000);
    expect(codeOf(await library.storePhoto(opened.storyId, photo.asset, photo.bytes))).toBe('disk-full');
    expect(namesIn(join(bundle, 'photos'))).toEqual([]);
    expect(codeOf(await library.create(story('Dài', longText(1_200_000))))).toBe('disk-full');
    expect(namesIn(disk)).toHaveLength(1);
    expect(statfsSync(disk).bavail * statfsSync(disk).bsize).toBeGreaterThan(900_000);
  });
});

describe('a read-only disk', () => {
  it('opens its stories for reading, takes no save, and moves no damaged file', async (context) => {
    const disk = smallDisk(context, 4);
    const { library, again, clock } = temporaryDesk({ root: disk });
    const whole = given(await library.create(story('Lành', 'cũ')));
    const broken = given(await library.create(story('Hỏng', 'một')));
    given(await library.save(typed(broken, 'hai')));
    clock.pass(600_000);
    const path = join(given(await library.bundlePath(broken.storyId)), 'article.json');
    writeText(path, 'rác');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const reader = again();
    expect(given(await reader.list()).stories).toHaveLength(2);
    const opened = given(await reader.open(whole.storyId));
    expect(opened).toMatchObject({ readOnly: 'no-permission', notice: null });
    expect(codeOf(await reader.save(typed(opened, 'viết đè')))).toBe('no-permission');
    expect(codeOf(await reader.create())).toBe('no-permission');
    const older = given(await reader.open(broken.storyId));
    expect(wordsOf(older.article)).toBe('một');
    expect(older).toMatchObject({
      readOnly: 'no-permission',
      notice: { code: 'story-damaged', detail: { setAside: 'article.json' } },
    });
    expect(readFileSync(path, 'utf8')).toBe('rác');
  });

  it('keeps a backup that belongs beside a story it can not be put into', async (context) => {
    const disk = smallDisk(context, 4);
    const { library, again, userData } = temporaryDesk({ root: disk });
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'của Lan')));
    const other = again({ userData: temporaryFolder(), savedBy: 'Minh' });
    given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh')));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const shown = given(await again().open(opened.storyId));
    expect(wordsOf(shown.article)).toBe('của Minh');
    expect(shown.readOnly).toBe('no-permission');
    expect(namesIn(join(userData, 'backups'))).toHaveLength(1);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    expect(given(await again().open(opened.storyId))).toMatchObject({ notice: { code: 'story-conflict' } });
    expect(namesIn(disk)).toHaveLength(2);
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
  });
});

describe('a library folder that goes away', () => {
  it('is told, what is typed is kept, and all works when it is back', async () => {
    const { library, root, again } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    const { asset, bytes } = photoOf('a');
    const away = join(temporaryFolder(), 'away');
    renameSync(root, away);
    expect(codeOf(await library.save(typed(opened, 'gõ tiếp')))).toBe('storage-gone');
    expect(codeOf(await library.storePhoto(opened.storyId, asset, bytes))).toBe('storage-gone');
    expect(codeOf(await library.adoptPhoto(opened.storyId, asset.sha256))).toBe('storage-gone');
    expect(codeOf(await library.list())).toBe('library-missing');
    expect(codeOf(await library.open(opened.storyId))).toBe('library-missing');
    expect(codeOf(await library.create())).toBe('library-missing');
    expect(await library.photoPath(opened.storyId, 'x')).toBeNull();
    given(await library.backUp(typed(opened, 'gõ tiếp')));
    expect(namesIn(root)).toEqual([]);
    renameSync(away, root);
    const crashed = given(await again().open(opened.storyId));
    expect(wordsOf(crashed.article)).toBe('gõ tiếp');
    given(await library.save(typed(opened, 'gõ tiếp nữa')));
    expect(wordsOf(given(await library.open(opened.storyId)).article)).toBe('gõ tiếp nữa');
    expect(given(await library.list()).stories).toHaveLength(1);
  });

  it('that was never there, or is a file, is told as missing', async () => {
    const base = temporaryFolder();
    writeText(join(base, 'tệp'), 'x');
    for (const root of [join(base, 'không có'), join(base, 'tệp')]) {
      const library = openLibrary({ root, userData: base, now: testClock().now, savedBy: 'Lan' });
      expect(codeOf(await library.list())).toBe('library-missing');
      expect(codeOf(await library.create())).toBe('library-missing');
    }
  });
});
