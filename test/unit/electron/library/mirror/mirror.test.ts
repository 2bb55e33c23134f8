import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { MirrorState } from '#shared/api/library-mirror.ts';
import { copyLibrary } from '../../../../../electron/library/copying/copy-library.ts';
import { createMirror, ROUND_EVERY } from '../../../../../electron/library/mirror/mirror.ts';
import { nodeFileSystem } from '../../../../../electron/library/node-file-system.ts';
import { faultyFileSystem, systemError } from '../../../../faults/faulty-file-system.ts';
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
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';
import { testPulse } from '../test-pulse.ts';

vi.setConfig({ testTimeout: 60_000 });

function mirrorOf({ root, clock }: Desk, target = temporaryFolder(), fileSystem = nodeFileSystem) {
  const states: MirrorState[] = [];
  const pulse = testPulse();
  const mirror = createMirror({
    fileSystem,
    root,
    target,
    pulse,
    now: clock.now,
    onState: (state) => states.push(state),
  });
  return { mirror, target, states, pulse };
}

/** Every file under a folder with its bytes, but for locks and what belongs to the mirror itself. */
function filesUnder(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !['.lock', '.toasoan-mirror.json'].includes(entry.name),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path).toString('base64')] as const;
    }),
  );
}

async function libraryWithStories(): Promise<Desk & { readonly ids: readonly string[] }> {
  const desk = temporaryDesk();
  const { asset, bytes } = photoOf('a');
  const ids: string[] = [];
  for (const text of ['một', 'hai', 'ba']) {
    const opened = given(await desk.library.create(withPhoto(story(`Bài ${text}`, text), asset)));
    given(await desk.library.storePhoto(opened.storyId, asset, bytes));
    desk.clock.pass(600_000);
    given(await desk.library.save(typed(opened, `${text} sửa`)));
    ids.push(opened.storyId);
  }
  given(await desk.library.templates.keep(ids[0] ?? '', 'Mẫu'));
  await desk.library.idle();
  return { ...desk, ids };
}

describe('a mirror', () => {
  it('holds all that the library holds, byte for byte, and then only what is new is written', async () => {
    const desk = await libraryWithStories();
    let written = 0;
    const counting = faultyFileSystem((operation) => {
      if (operation === 'createFile') written += 1;
    });
    const { mirror, target, states } = mirrorOf(desk, undefined, counting);
    given(await mirror.check());
    const state = await mirror.run();
    expect(state).toMatchObject({ running: false, pending: 0, error: null });
    expect(state.completeAt).toBe(desk.clock.now().toISOString());
    expect(states.map(({ pending }) => pending)).toContain(4);
    expect(filesUnder(target)).toEqual(filesUnder(desk.root));
    written = 0;
    await mirror.run();
    expect(written).toBe(0);
    given(await desk.library.history.keep(desk.ids[0] ?? '', 'milestone', 'Mốc'));
    await mirror.run();
    expect(filesUnder(target)).toEqual(filesUnder(desk.root));
    expect(written).toBeLessThan(4);
  });

  it('makes a library again', async () => {
    const desk = await libraryWithStories();
    const { mirror, target } = mirrorOf(desk);
    given(await mirror.check());
    await mirror.run();
    const place = join(temporaryFolder(), 'lấy lại');
    given(await copyLibrary(nodeFileSystem, target, place));
    const again = temporaryDesk({ root: place }).library;
    expect(given(await again.list()).stories).toHaveLength(3);
    for (const id of desk.ids) {
      expect(given(await again.open(id))).toMatchObject({ notice: null, missingPhotos: [] });
      expect(given(await again.history.list(id)).versions).toHaveLength(1);
    }
    expect(given(await again.templates.list())).toHaveLength(4);
  });

  it('keeps what was thrown away, in its own bin; and all where the library seems to be empty', async () => {
    const desk = await libraryWithStories();
    const { mirror, target } = mirrorOf(desk);
    given(await mirror.check());
    await mirror.run();
    given(await desk.library.bin.put(desk.ids[0] ?? '', false));
    given(await desk.library.bin.empty('all'));
    await mirror.run();
    expect(namesIn(join(target, '.bin'))).toHaveLength(1);
    expect(everyTextUnder(target)).toContain('một sửa');
    for (const name of readdirSync(desk.root)) rmSync(join(desk.root, name), { recursive: true });
    await mirror.run();
    expect(namesIn(target).filter((name) => !name.startsWith('.'))).toHaveLength(2);
  });

  it('keeps what somebody wrote into it', async () => {
    const desk = await libraryWithStories();
    const { mirror, target } = mirrorOf(desk);
    given(await mirror.check());
    await mirror.run();
    const [id = ''] = desk.ids;
    const stranger = temporaryDesk({ root: target }).library;
    given(await stranger.save(typed(given(await stranger.open(id)), 'viết vào bản sao')));
    given(await desk.library.save(typed(given(await desk.library.open(id)), 'viết vào kho')));
    await mirror.run();
    expect(wordsOf(given(await stranger.open(id)).article)).toContain('viết vào kho');
    expect(everyTextUnder(target)).toContain('viết vào bản sao');
  });

  it('waits for a place that is away, says so, makes nothing there, and goes on', async () => {
    const desk = await libraryWithStories();
    const { mirror, target } = mirrorOf(desk);
    given(await mirror.check());
    rmSync(target, { recursive: true });
    expect((await mirror.run()).error).toEqual({ code: 'storage-gone' });
    expect(namesIn(target)).toEqual([]);
    mkdirSync(target);
    expect(await mirror.run()).toMatchObject({ error: null, pending: 0 });
    const away = `${desk.root} đi vắng`;
    renameSync(desk.root, away);
    expect((await mirror.run()).error).toEqual({ code: 'storage-gone' });
    renameSync(away, desk.root);
    expect((await mirror.run()).error).toBeNull();
    expect(filesUnder(target)).toEqual(filesUnder(desk.root));
  });

  it('that is full, or fails anywhere, is never left with half a file, and is completed later', async () => {
    const desk = await libraryWithStories();
    for (let fail = 1; fail < 60; fail += 3) {
      let count = 0;
      const failing = faultyFileSystem((operation) => {
        if (!['createFile', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder'].includes(operation))
          return;
        count += 1;
        if (count === fail) throw systemError('ENOSPC');
      });
      const { mirror, target } = mirrorOf(desk, undefined, failing);
      given(await mirrorOf(desk, target).mirror.check());
      const { error } = await mirror.run();
      if (count >= fail) expect(error).toEqual({ code: 'disk-full' });
      const all = filesUnder(desk.root);
      for (const [path, bytes] of filesUnder(target)) expect(all.get(path), path).toBe(bytes);
      expect((await mirror.run()).error).toBeNull();
      expect(filesUnder(target)).toEqual(all);
    }
  });

  it('is refused inside the library, around it, or where other things lie', async () => {
    const desk = await libraryWithStories();
    for (const place of [desk.root, join(desk.root, 'trong'), join(desk.root, '..')]) {
      expect(codeOf(await mirrorOf(desk, place).mirror.check())).toBe('library-inside');
    }
    const other = temporaryFolder();
    writeFileSync(join(other, 'việc khác.txt'), 'x');
    expect(codeOf(await mirrorOf(desk, other).mirror.check())).toBe('target-not-empty');
    expect(codeOf(await mirrorOf(desk, join(other, 'không có')).mirror.check())).toBe('storage-gone');
  });

  it('works by itself once a minute until it is stopped', async () => {
    const desk = await libraryWithStories();
    const { mirror, target, pulse } = mirrorOf(desk);
    given(await mirror.check());
    mirror.start();
    await mirror.run();
    expect(filesUnder(target)).toEqual(filesUnder(desk.root));
    given(await desk.library.create(story('Mới')));
    pulse.pass(ROUND_EVERY);
    await mirror.run();
    expect(filesUnder(target)).toEqual(filesUnder(desk.root));
    await mirror.stop();
    expect(pulse.count()).toBe(0);
  });
});
