import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../electron/library/node-file-system.ts';
import { writeDurably } from '../../../../electron/library/write-durably.ts';
import { faultyFileSystem, systemError } from '../../../faults/faulty-file-system.ts';
import { namesIn, temporaryFolder } from './temporary-library.ts';

describe('writeDurably', () => {
  it('writes beside, syncs, checks, renames, syncs the folder: in this order', async () => {
    const folder = temporaryFolder();
    const done: string[] = [];
    const watched = faultyFileSystem((operation, path) => {
      const place = path === folder ? 'folder' : path.endsWith('.tmp') ? 'temporary' : 'file';
      done.push(`${operation} ${place}`);
      if (operation === 'createFile')
        expect(path.slice(folder.length)).toMatch(/^\/\.a\.json\.[0-9a-f]{12}\.tmp$/);
    });
    expect(await writeDurably(watched, join(folder, 'a.json'), 'chữ')).toBe(true);
    expect(done).toEqual([
      'facts file',
      'createFile temporary',
      'write temporary',
      'sync temporary',
      'size temporary',
      'rename temporary',
      'syncFolder folder',
    ]);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('chữ');
    expect(namesIn(folder)).toEqual(['a.json']);
  });

  it('takes text, bytes and pieces', async () => {
    const path = join(temporaryFolder(), 'a');
    async function* pieces() {
      yield Buffer.from('từng ');
      yield Buffer.from('mẩu');
    }
    for (const [content, expected] of [
      ['Đường', 'Đường'],
      [Buffer.from('byte'), 'byte'],
      [pieces(), 'từng mẩu'],
      ['', ''],
    ] as const) {
      await writeDurably(nodeFileSystem, path, content);
      expect(readFileSync(path, 'utf8')).toBe(expected);
    }
  });

  it('changes nothing where it may not commit', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'cũ');
    const refuse = { mayCommit: async () => false };
    expect(await writeDurably(nodeFileSystem, join(folder, 'a'), 'mới', refuse)).toBe(false);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('cũ');
    expect(namesIn(folder)).toEqual(['a']);
  });

  it('neither follows nor replaces a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'target'), 'cũ');
    symlinkSync(join(folder, 'target'), join(folder, 'link'));
    await expect(writeDurably(nodeFileSystem, join(folder, 'link'), 'mới')).rejects.toMatchObject({
      code: 'ELOOP',
    });
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('cũ');
    expect(namesIn(folder)).toEqual(['link', 'target']);
  });

  it('takes its temporary file away when anything fails, also the pieces given', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    async function* breaking() {
      yield Buffer.from('một');
      throw systemError('EIO');
    }
    await expect(writeDurably(nodeFileSystem, join(folder, 'b'), breaking())).rejects.toMatchObject({
      code: 'EIO',
    });
    await expect(writeDurably(nodeFileSystem, join(folder, 'a'), 'x')).rejects.toMatchObject({
      code: 'EISDIR',
    });
    await expect(writeDurably(nodeFileSystem, join(folder, 'c', 'd'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(namesIn(folder)).toEqual(['a']);
  });
});
