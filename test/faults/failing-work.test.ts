import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext, vi } from 'vitest';
import type { Result } from '#shared/api/result.ts';
import type { Library } from '../../electron/library/library.ts';
import {
  codeOf,
  type Desk,
  everyTextUnder,
  given,
  namesIn,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
} from '../unit/electron/library/temporary-library.ts';
import { testPulse } from '../unit/electron/library/test-pulse.ts';
import { faultyFileSystem, systemError } from './faulty-file-system.ts';

vi.setConfig({ testTimeout: 120_000 });

const MINUTE = 60_000;
/** More operations than any of the works here takes. */
const MOST = 300;

interface Prepared extends Desk {
  readonly storyId: string;
  readonly copyId: string;
  readonly versionId: string;
  readonly binId: string;
}

/** A story with versions, a conflict and something in the bin. */
async function prepare(root?: string): Promise<Prepared> {
  const desk = temporaryDesk({ pulse: testPulse(), ...(root !== undefined && { root }) });
  const { library, clock } = desk;
  let opened = given(await library.create(story('Bão', 'một')));
  const { storyId } = opened;
  const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
  clock.pass(6 * MINUTE);
  opened = { ...opened, ...given(await library.save(typed(opened, 'hai'))) };
  given(await other.save(typed(given(await other.open(storyId)), 'của Minh')));
  const { keptAs } = given(await library.save(typed(opened, 'của Lan')));
  const thrown = given(await library.create(story('Bỏ', 'bỏ đi')));
  given(await library.bin.put(thrown.storyId, false));
  const [entry] = given(await library.bin.list());
  const oldest = given(await library.history.list(storyId)).versions.at(-1);
  await library.idle();
  return {
    ...desk,
    storyId,
    copyId: keptAs ?? '',
    versionId: oldest?.versionId ?? '',
    binId: entry?.binId ?? '',
  };
}

type Work = (library: Library, prepared: Prepared) => Promise<Result<unknown>>;

const merge: Work = async (library, { copyId }) => {
  const conflict = await library.conflicts.of(copyId);
  if (!conflict.ok || conflict.value === null) return conflict;
  const { theirs, storyId } = conflict.value;
  return library.conflicts.resolve({
    ...conflict.value,
    article: typed({ ...theirs, storyId }, 'của cả hai').article,
  });
};

const WORKS: Readonly<Record<string, Work>> = {
  'keeping a milestone': (library, { storyId }) => library.history.keep(storyId, 'milestone', 'x'),
  'putting a version back': (library, { storyId, versionId }) => library.history.restore(storyId, versionId),
  'a merge': merge,
  'a duplicate': (library, { storyId }) => library.work.duplicate(storyId),
  archiving: (library, { storyId }) => library.work.archive(storyId, true),
  'throwing away': (library, { copyId }) => library.bin.put(copyId, false),
  'taking back': (library, { binId }) => library.bin.restore(binId),
  'making a template': (library, { storyId }) => library.templates.keep(storyId, 'Mẫu'),
  'beginning from a template': (library) => library.templates.begin('brief', []),
};

/** All words that anybody wrote are still somewhere in the library, and every story in it can be opened. */
async function expectNothingLost({ root, again }: Prepared, where: string): Promise<void> {
  const everything = everyTextUnder(root);
  for (const words of ['một', 'hai', 'của Minh', 'của Lan', 'bỏ đi']) {
    expect(everything, where).toContain(`"text": "${words}"`);
  }
  const later = again();
  const { stories, unreadable } = given(await later.list());
  expect(unreadable, where).toEqual([]);
  for (const { storyId } of stories)
    expect(given(await later.open(storyId)), where).toMatchObject({ notice: null });
  given(await later.bin.list());
}

/** What a second try may answer where the first got as far as doing it. */
const DONE_ALREADY = ['story-not-found', 'bin-entry-not-found', 'conflict-not-found', 'story-changed'];

/** The same library once more, in a folder of its own. */
function copyOf(prepared: Prepared): Prepared {
  const { root, userData, again } = temporaryDesk({ pulse: testPulse() });
  cpSync(prepared.root, root, { recursive: true });
  return { ...prepared, root, userData, library: again(), again };
}

const FAULTS = [
  ['EPERM', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EIO', 'storage-gone'],
] as const;

describe('any one operation of it fails', () => {
  it.each(Object.entries(WORKS))(
    '%s: is told or done, nothing is lost, and the next try works',
    async (_, work) => {
      const prepared = await prepare();
      for (let fail = 0; fail < MOST; fail += 1) {
        const [system, told] = FAULTS[fail % FAULTS.length] ?? FAULTS[0];
        const where = `operation ${fail}, ${system}`;
        const copy = copyOf(prepared);
        let count = 0;
        const fileSystem = faultyFileSystem((operation) => {
          // To tidy up after a failure, and to look, is no work of its own.
          if (['removeTree', 'facts', 'readFolder', 'readFile', 'read'].includes(operation)) return;
          count += 1;
          if (count === fail + 1) throw systemError(system);
        });
        const faulty = copy.again({ fileSystem });
        const answer = await work(faulty, copy);
        await faulty.idle();
        if (!answer.ok) expect([told, 'library-missing'], where).toContain(answer.error.code);
        await expectNothingLost(copy, where);
        if (count <= fail) {
          expect(answer.ok, where).toBe(true);
          expect(fail).toBeGreaterThan(3);
          return;
        }
        const next = await work(copy.again(), copy);
        if (!next.ok) expect(DONE_ALREADY, where).toContain(next.error.code);
        await expectNothingLost(copy, `after ${where}`);
      }
      throw new Error('No end was reached');
    },
  );
});

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

describe('a disk of its own', () => {
  it('that is full: each work is told or done, nothing is lost', async (context) => {
    const disk = smallDisk(context, 1);
    const prepared = await prepare(disk);
    const filler = 'đầy '.repeat(40_000);
    for (let number = 0; ; number += 1) {
      const created = await prepared.library.create(story(`đầy ${number}`, filler));
      if (!created.ok) break;
    }
    for (const work of [
      merge,
      WORKS['putting a version back'],
      WORKS['a duplicate'],
      WORKS['making a template'],
    ]) {
      const answer = await work?.(prepared.again(), prepared);
      if (answer !== undefined && !answer.ok) expect(answer.error.code).toBe('disk-full');
      await expectNothingLost(prepared, 'full');
    }
    expect(namesIn(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('that is read-only: every work is refused, all can be read', async (context) => {
    const disk = smallDisk(context, 4);
    const prepared = await prepare(disk);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    for (const [name, work] of Object.entries(WORKS)) {
      expect(codeOf(await work(prepared.again(), prepared)), name).toBe('no-permission');
    }
    const reader = prepared.again();
    expect(given(await reader.history.list(prepared.storyId)).versions.length).toBeGreaterThan(1);
    expect(given(await reader.attention.lock(prepared.storyId))).toEqual({ kind: 'none' });
    expect(given(await reader.templates.list())).toHaveLength(3);
  });
});
