import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../electron/library/file-system.ts';
import type { Library } from '../../electron/library/library.ts';
import { nodeFileSystem } from '../../electron/library/node-file-system.ts';
import {
  codeOf,
  type Desk,
  everyTextUnder,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  wordsOf,
} from '../unit/electron/library/temporary-library.ts';
import { faultyFileSystem, halvingFileSystem, type Operation, systemError } from './faulty-file-system.ts';

/** A desk with a story at rest, and a second library on the same folders with another disk beneath. */
async function deskOn(fileSystem: FileSystem) {
  const desk: Desk = temporaryDesk();
  const opened = given(await desk.library.create(story('Bão', 'cũ')));
  const bundle = given(await desk.library.bundlePath(opened.storyId));
  const unexpected: unknown[] = [];
  const faulty: Library = desk.again({ fileSystem, onUnexpected: (error) => unexpected.push(error) });
  given(await faulty.open(opened.storyId));
  return { ...desk, opened, bundle, faulty, unexpected };
}

const temporaries = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith('.tmp'));

/** Throws at the given operation on anything of `article.json` as long as it is switched on. */
function failing(operation: Operation, code: string) {
  const fault = { on: false };
  const fileSystem = faultyFileSystem((current, path) => {
    if (fault.on && current === operation && path.includes('article.json')) throw systemError(code);
  });
  return { fault, fileSystem };
}

describe('a disk operation that fails in a save', () => {
  it.each([
    ['rename', 'EPERM', 'no-permission'],
    ['rename', 'EACCES', 'no-permission'],
    ['rename', 'EBUSY', 'unexpected'],
    ['rename', 'ESTALE', 'storage-gone'],
    ['sync', 'EIO', 'storage-gone'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['sync', 'EDQUOT', 'disk-full'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EIO', 'storage-gone'],
    ['size', 'EIO', 'storage-gone'],
    ['createFile', 'EROFS', 'no-permission'],
    ['createFile', 'EMFILE', 'unexpected'],
    ['readFile', 'EACCES', 'no-permission'],
    ['facts', 'ENOTCONN', 'storage-gone'],
  ] as const)(
    '%s with %s is told as %s; the old file stays and the next save works',
    async (operation, code, told) => {
      const { fault, fileSystem } = failing(operation, code);
      const { faulty, opened, bundle, unexpected, again } = await deskOn(fileSystem);
      const before = readFileSync(join(bundle, 'article.json'));
      fault.on = true;
      const started = performance.now();
      expect(codeOf(await faulty.save(typed(opened, 'mới')))).toBe(told);
      expect(performance.now() - started).toBeLessThan(5000);
      expect(readFileSync(join(bundle, 'article.json')).equals(before)).toBe(true);
      expect(temporaries(bundle)).toEqual([]);
      expect(unexpected).toHaveLength(told === 'unexpected' ? 1 : 0);
      fault.on = false;
      expect(given(await faulty.save(typed(opened, 'mới hơn'))).keptAs).toBeNull();
      expect(wordsOf(given(await again().open(opened.storyId)).article)).toBe('mới hơn');
    },
  );

  it('is not acknowledged where only the last step, the sync of the folder, fails; and what follows is no conflict', async () => {
    const fault = { on: false };
    const fileSystem = faultyFileSystem((operation, path) => {
      if (fault.on && operation === 'syncFolder' && /--[0-9a-z]{8}$/.test(path)) throw systemError('EIO');
    });
    const { faulty, opened, root } = await deskOn(fileSystem);
    given(await faulty.save(typed(opened, 'đã lưu')));
    fault.on = true;
    expect(codeOf(await faulty.save(typed(opened, 'mới')))).toBe('storage-gone');
    // The same words once more: they are in the file, and still not certain to stay.
    expect(codeOf(await faulty.save(typed(opened, 'mới')))).toBe('storage-gone');
    fault.on = false;
    expect(given(await faulty.save(typed(opened, 'mới')))).toMatchObject({ revision: 3, keptAs: null });
    fault.on = true;
    expect(codeOf(await faulty.save(typed(opened, 'mới nữa')))).toBe('storage-gone');
    fault.on = false;
    expect(given(await faulty.save(typed(opened, 'mới nhất')))).toMatchObject({ keptAs: null });
    expect(namesIn(root)).toHaveLength(1);
  });

  it('does not stop the saves behind it', async () => {
    let failures = 1;
    const fileSystem = faultyFileSystem((operation, path) => {
      if (operation === 'rename' && path.includes('.article.json') && failures-- > 0)
        throw systemError('EPERM');
    });
    const { faulty, opened, bundle } = await deskOn(fileSystem);
    const [first, second, third] = await Promise.all(
      ['một', 'hai', 'ba'].map((text) => faulty.save(typed(opened, text))),
    );
    expect([first?.ok, second?.ok, third?.ok]).toEqual([false, true, true]);
    expect(readFileSync(join(bundle, 'article.json'), 'utf8')).toContain('"ba"');
  });

  it('that is no error of the system is answered, and told to the log', async () => {
    const { faulty, opened, unexpected } = await deskOn(
      faultyFileSystem((operation) => {
        if (operation === 'rename') throw new TypeError('a bug');
      }),
    );
    expect(codeOf(await faulty.save(typed(opened, 'x')))).toBe('unexpected');
    expect(unexpected).toEqual([new TypeError('a bug')]);
  });
});

describe('a disk that takes less than it was given', () => {
  it('is found out before the file is touched', async () => {
    const { faulty, opened, bundle } = await deskOn(
      halvingFileSystem((path) => path.includes('article.json')),
    );
    const before = readFileSync(join(bundle, 'article.json'));
    expect(codeOf(await faulty.save(typed(opened, 'mới')))).toBe('short-write');
    expect(readFileSync(join(bundle, 'article.json')).equals(before)).toBe(true);
    expect(temporaries(bundle)).toEqual([]);
  });

  it('is found out for photos, versions, backups and new stories', async () => {
    const { faulty, opened, bundle, root, userData } = await deskOn(halvingFileSystem(() => true));
    const { asset, bytes } = photoOf('a');
    expect(codeOf(await faulty.storePhoto(opened.storyId, asset, bytes))).toBe('short-write');
    expect(codeOf(await faulty.backUp(typed(opened, 'gõ')))).toBe('short-write');
    expect(codeOf(await faulty.create(story('Mới')))).toBe('short-write');
    expect(namesIn(join(bundle, 'photos'))).toEqual([]);
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
    expect(namesIn(root)).toHaveLength(1);
    const onlyVersions = await deskOn(halvingFileSystem((path) => path.includes('versions')));
    expect(codeOf(await onlyVersions.faulty.save(typed(onlyVersions.opened, 'mới')))).toBe('short-write');
    expect(namesIn(join(onlyVersions.bundle, 'versions'))).toEqual([]);
  });
});

describe('another who writes at the worst moment', () => {
  it('between our comparison and our rename is seen, and both texts are kept', async () => {
    let strike: (() => Promise<void>) | null = null;
    const fileSystem = faultyFileSystem(async (operation, path) => {
      if (operation !== 'sync' || !path.includes('.article.json') || strike === null) return;
      const now = strike;
      strike = null;
      await now();
    });
    const { faulty, opened, again, root } = await deskOn(fileSystem);
    const other = again({ userData: temporaryFolder(), savedBy: 'Minh' });
    const theirs = given(await other.open(opened.storyId));
    strike = async () => {
      given(await other.save(typed(theirs, 'của Minh')));
    };
    const receipt = given(await faulty.save(typed(opened, 'của Lan')));
    expect(receipt.keptAs).not.toBeNull();
    expect(wordsOf(given(await other.open(opened.storyId)).article)).toBe('của Minh');
    expect(wordsOf(given(await other.open(receipt.keptAs ?? '')).article)).toBe('của Lan');
    expect(namesIn(root)).toHaveLength(2);
  });
});

describe('a folder that may not be written to', () => {
  it.each(['checkWritable', 'createFile'] as const)('is known by %s', async (operation) => {
    const fault = { on: false };
    const fileSystem = faultyFileSystem((current) => {
      if (fault.on && current === operation) throw systemError('EACCES');
    });
    const { faulty, opened } = await deskOn(fileSystem);
    fault.on = true;
    expect(given(await faulty.open(opened.storyId)).readOnly).toBe('no-permission');
    fault.on = false;
    expect(given(await faulty.open(opened.storyId)).readOnly).toBeNull();
  });
});

describe('a backup that can not be put away at opening', () => {
  it('keeps the story read-only until it can be, so that nothing typed takes its place', async () => {
    const fault = { on: false };
    const fileSystem = faultyFileSystem((operation, path) => {
      if (fault.on && operation === 'makeFolder' && path.endsWith('.tmp')) throw systemError('ENOSPC');
    });
    const { faulty, opened, again, userData } = await deskOn(fileSystem);
    given(await faulty.backUp(typed(opened, 'của Lan')));
    const other = again({ userData: temporaryFolder(), savedBy: 'Minh' });
    given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh')));
    fault.on = true;
    const later = again({ fileSystem });
    expect(given(await later.open(opened.storyId))).toMatchObject({
      readOnly: 'disk-full',
      notice: { code: 'disk-full' },
    });
    expect(everyTextUnder(userData)).toContain('của Lan');
    fault.on = false;
    expect(given(await later.open(opened.storyId))).toMatchObject({
      readOnly: null,
      notice: { code: 'story-conflict' },
    });
  });
});

describe('the real disk', () => {
  it('forgives a folder sync that is not supported, and nothing else', async () => {
    await nodeFileSystem.syncFolder(temporaryFolder());
    await expect(nodeFileSystem.syncFolder('/khong/co')).rejects.toMatchObject({ code: 'ENOENT' });
    // proc has no fsync for its folders.
    if (process.platform === 'linux') await nodeFileSystem.syncFolder('/proc/self/fd');
  });
});
