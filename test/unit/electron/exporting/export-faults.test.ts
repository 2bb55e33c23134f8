import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportForm } from '#shared/api/desk-api.ts';
import { failure } from '#shared/api/result.ts';
import { exportStory } from '../../../../electron/exporting/export-story.ts';
import type { FileSystem } from '../../../../electron/library/file-system.ts';
import { nodeFileSystem } from '../../../../electron/library/node-file-system.ts';
import { fakeWebPhoto, makeBundle, temporaryFolder } from './story-bundle.ts';

const FORMS: readonly ExportForm[] = ['page', 'folder', 'zip'];

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk on which the nth change fails. */
function failingAt(change: number, code: string): FileSystem & { readonly changes: () => number } {
  let changes = 0;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    changes += 1;
    if (changes === change) throw systemError(code);
    return work();
  };
  return {
    ...nodeFileSystem,
    changes: () => changes,
    makeFolders: (path) => counted(() => nodeFileSystem.makeFolders(path)),
    rename: (from, to) => counted(() => nodeFileSystem.rename(from, to)),
    async createFile(path) {
      const file = await counted(() => nodeFileSystem.createFile(path));
      return { ...file, write: (bytes) => counted(() => file.write(bytes)), sync: () => counted(file.sync) };
    },
  };
}

describe.each(FORMS)('an export as %s on a failing disk', (form) => {
  it('leaves nothing behind, whichever step fails', async () => {
    const root = temporaryFolder();
    const bundlePath = makeBundle(root);
    const whole = failingAt(-1, '');
    const request = (name: string) => ({ bundlePath, form, outFolder: join(root, name) });
    await exportStory(request('whole'), { renderWebPhoto: fakeWebPhoto, fileSystem: whole });
    expect(whole.changes()).toBeGreaterThan(4);
    for (let change = 1; change <= whole.changes(); change += 1) {
      const fileSystem = failingAt(change, 'ENOSPC');
      const name = `out-${change}`;
      expect(await exportStory(request(name), { renderWebPhoto: fakeWebPhoto, fileSystem })).toEqual(
        failure('disk-full'),
      );
      const left = existsSync(join(root, name)) ? readdirSync(join(root, name)) : [];
      expect(left, `step ${change}`).toEqual([]);
    }
  });

  it.each([
    ['EROFS', 'no-permission'],
    ['EACCES', 'no-permission'],
    ['EIO', 'storage-gone'],
  ] as const)('answers %s with %s', async (code, answer) => {
    const root = temporaryFolder();
    const services = { renderWebPhoto: fakeWebPhoto, fileSystem: failingAt(2, code) };
    expect(
      await exportStory({ bundlePath: makeBundle(root), form, outFolder: join(root, 'out') }, services),
    ).toEqual(failure(answer));
  });

  it('finds out where the disk kept less than it was given', async () => {
    const root = temporaryFolder();
    const bundlePath = makeBundle(root);
    const forgetful: FileSystem = {
      ...nodeFileSystem,
      readFile: async (path) => {
        const bytes = await nodeFileSystem.readFile(path);
        if (path.endsWith('article.json') && !path.includes('.tmp')) return bytes;
        return path.endsWith('.jpg') || !path.includes('.tmp/') ? bytes.fill(0, 0, 1) : bytes;
      },
    };
    const services = { renderWebPhoto: fakeWebPhoto, fileSystem: forgetful };
    expect(await exportStory({ bundlePath, form, outFolder: join(root, 'out') }, services)).toEqual(
      failure('short-write'),
    );
    expect(readdirSync(join(root, 'out'))).toEqual([]);
  });

  it('does not take the place of what came there meanwhile', async () => {
    const root = temporaryFolder();
    const out = join(root, 'out');
    let place = '';
    const crowded: FileSystem = {
      ...nodeFileSystem,
      createFile: async (path) => {
        if (place === '') {
          const [own = ''] = path.slice(out.length + 2).split('/');
          place = own.replace(/\.[0-9a-f]{12}\.tmp$/, '');
          const file = await nodeFileSystem.createFile(join(out, place));
          await file.close();
        }
        return nodeFileSystem.createFile(path);
      },
    };
    const services = { renderWebPhoto: fakeWebPhoto, fileSystem: crowded };
    const result = await exportStory({ bundlePath: makeBundle(root), form, outFolder: out }, services);
    expect(result).toEqual(failure('target-not-empty', { name: place }));
    expect(readdirSync(out)).toEqual([place]);
  });

  it('tells whoever keeps the log of an error without a code', async () => {
    const root = temporaryFolder();
    const seen: unknown[] = [];
    const services = {
      renderWebPhoto: () => Promise.reject(new TypeError('hỏng')),
      onUnexpected: (error: unknown) => seen.push(error),
    };
    expect(await exportStory({ bundlePath: makeBundle(root), form, outFolder: root }, services)).toEqual(
      failure('unexpected'),
    );
    expect(seen).toEqual([new TypeError('hỏng')]);
  });
});
