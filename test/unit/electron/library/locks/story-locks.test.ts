import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryLock } from '#shared/api/story-lock.ts';
import {
  createStoryLocks,
  type LockOwner,
  STALE_AFTER,
} from '../../../../../electron/library/locks/story-locks.ts';
import { nodeFileSystem } from '../../../../../electron/library/node-file-system.ts';
import { faultyFileSystem, systemError } from '../../../../faults/faulty-file-system.ts';
import { namesIn, temporaryFolder } from '../temporary-library.ts';
import { testPulse } from '../test-pulse.ts';

const STORY = '01K0000000000000000000000A';
const LAN: LockOwner = { user: 'Lan', host: 'may-1', pid: 100 };
const MINH: LockOwner = { user: 'Minh', host: 'may-2', pid: 200 };
const SINCE = '2026-01-05T08:00:00.000Z';

let tokens = 0;
function locksOf(owner: LockOwner, alive: readonly number[] = [100, 200], fileSystem = nodeFileSystem) {
  const pulse = testPulse();
  const changes: StoryLock[] = [];
  tokens += 1;
  const locks = createStoryLocks({
    fileSystem,
    owner,
    token: `token-${tokens}`,
    pulse,
    now: () => new Date(SINCE),
    isAlive: (pid) => alive.includes(pid),
    onChange: (_, lock) => changes.push(lock),
  });
  return { locks, pulse, changes };
}

const held = (who: LockOwner, stale: boolean): StoryLock => ({
  kind: 'held',
  user: who.user,
  host: who.host,
  since: SINCE,
  stale,
});

describe('the lock of a story', () => {
  it('is had by the first, told to the second, and free when it is given back', async () => {
    const bundle = temporaryFolder();
    const lan = locksOf(LAN);
    const minh = locksOf(MINH);
    expect(await lan.locks.acquire(STORY, bundle)).toEqual({ kind: 'mine' });
    expect(await minh.locks.acquire(STORY, bundle)).toEqual(held(LAN, false));
    expect(await minh.locks.look(bundle)).toEqual(held(LAN, false));
    await lan.locks.release(STORY);
    expect(namesIn(bundle)).toEqual([]);
    await minh.locks.refresh();
    expect(minh.changes.at(-1)).toEqual({ kind: 'free' });
    expect(await minh.locks.acquire(STORY, bundle)).toEqual({ kind: 'mine' });
  });

  it('beats, and lives on as long as it does, whatever the clocks say', async () => {
    const bundle = temporaryFolder();
    const lan = locksOf(LAN);
    const minh = locksOf(MINH);
    await lan.locks.acquire(STORY, bundle);
    await minh.locks.acquire(STORY, bundle);
    for (let round = 0; round < 10; round += 1) {
      const before = readFileSync(join(bundle, '.lock'), 'utf8');
      await lan.locks.refresh();
      expect(readFileSync(join(bundle, '.lock'), 'utf8')).not.toBe(before);
      minh.pulse.pass(14_000);
      await minh.locks.refresh();
    }
    expect(minh.changes).toEqual([held(LAN, false)]);
    expect(namesIn(bundle)).toEqual(['.lock']);
  });

  it('is stale once it stood still for a minute of the watcher’s own clock, and not before', async () => {
    const bundle = temporaryFolder();
    await locksOf(LAN).locks.acquire(STORY, bundle);
    const minh = locksOf(MINH);
    await minh.locks.acquire(STORY, bundle);
    minh.pulse.pass(STALE_AFTER - 1000);
    await minh.locks.refresh();
    expect(minh.changes).toEqual([held(LAN, false)]);
    minh.pulse.pass(1000);
    await minh.locks.refresh();
    expect(minh.changes.at(-1)).toEqual(held(LAN, true));
  });

  it('of a program of this machine that has ended is taken at once', async () => {
    const bundle = temporaryFolder();
    await locksOf(LAN).locks.acquire(STORY, bundle);
    const again = locksOf({ ...LAN, pid: 101 }, [101]);
    expect(await again.locks.acquire(STORY, bundle)).toEqual({ kind: 'mine' });
    const elsewhere = locksOf(MINH, []);
    expect(await elsewhere.locks.acquire(STORY, bundle)).toEqual(held({ ...LAN, pid: 101 }, false));
  });

  it('can be taken over; who had it is told at the next beat and takes it back only by asking', async () => {
    const bundle = temporaryFolder();
    const lan = locksOf(LAN);
    const minh = locksOf(MINH);
    await lan.locks.acquire(STORY, bundle);
    expect(await minh.locks.takeOver(STORY, bundle)).toEqual({ kind: 'mine' });
    await lan.locks.refresh();
    expect(lan.changes.at(-1)).toEqual(held(MINH, false));
    await lan.locks.release(STORY);
    expect(existsSync(join(bundle, '.lock'))).toBe(true);
    expect(await minh.locks.acquire(STORY, bundle)).toEqual({ kind: 'mine' });
  });

  it('is had by one of many who ask at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const bundle = temporaryFolder();
      const all = Array.from({ length: 5 }, (_, index) =>
        locksOf({ user: `người ${index}`, host: `may-${index}`, pid: index }),
      );
      const answers = await Promise.all(all.map(({ locks }) => locks.acquire(STORY, bundle)));
      expect(answers.filter(({ kind }) => kind === 'mine')).toHaveLength(1);
      expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(4);
    }
  });

  it.each(['', 'rác', '{}', '[]', '{"token": 7}'])(
    'that reads %j belongs to somebody unknown until it is stale',
    async (text) => {
      const bundle = temporaryFolder();
      writeFileSync(join(bundle, '.lock'), text);
      const { locks, pulse, changes } = locksOf(LAN);
      const unknown = { kind: 'held', user: '', host: '', since: '' } as const;
      expect(await locks.acquire(STORY, bundle)).toEqual({ ...unknown, stale: false });
      pulse.pass(STALE_AFTER);
      await locks.refresh();
      expect(changes.at(-1)).toEqual({ ...unknown, stale: true });
      expect(await locks.takeOver(STORY, bundle)).toEqual({ kind: 'mine' });
    },
  );

  it('that can not be written is none, and stops nobody', async () => {
    const fileSystem = faultyFileSystem((operation) => {
      if (operation === 'createFile') throw systemError('EROFS');
    });
    const { locks } = locksOf(LAN, [100], fileSystem);
    expect(await locks.acquire(STORY, temporaryFolder())).toEqual({ kind: 'none' });
    await locks.release(STORY);
    expect(await locks.look(join(temporaryFolder(), 'nowhere'))).toEqual({ kind: 'free' });
  });

  it('swept away by hand is put back at the next beat; a share that is away loses nothing', async () => {
    const bundle = temporaryFolder();
    let away = false;
    const fileSystem = faultyFileSystem(() => {
      if (away) throw systemError('ENOTCONN');
    });
    const { locks, changes } = locksOf(LAN, [100], fileSystem);
    await locks.acquire(STORY, bundle);
    away = true;
    await locks.refresh();
    away = false;
    unlinkSync(join(bundle, '.lock'));
    await locks.refresh();
    expect(namesIn(bundle)).toEqual(['.lock']);
    expect(changes).toEqual([{ kind: 'mine' }]);
  });

  it('stops beating when nothing is held', async () => {
    const bundle = temporaryFolder();
    const { locks, pulse } = locksOf(LAN);
    await locks.acquire(STORY, bundle);
    expect(pulse.count()).toBe(1);
    await locks.releaseAll();
    expect(pulse.count()).toBe(0);
  });
});
