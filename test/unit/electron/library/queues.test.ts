import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../../electron/library/in-parallel.ts';
import { createLanes } from '../../../../electron/library/lanes.ts';
import { createLatestQueue } from '../../../../electron/library/latest-queue.ts';
import { createLineage } from '../../../../electron/library/lineage.ts';

describe('createLatestQueue', () => {
  it('runs one at a time; of those waiting only the latest, which answers them all', async () => {
    const ran: [string, boolean][] = [];
    let active = 0;
    const queue = createLatestQueue(async (request: string, behind: boolean) => {
      active += 1;
      expect(active).toBe(1);
      ran.push([request, behind]);
      await turn();
      active -= 1;
      return request.toUpperCase();
    });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((request) => queue.submit(request)));
    expect(answers).toEqual(['A', 'D', 'D', 'D']);
    expect(await queue.submit('e')).toBe('E');
    expect(ran).toEqual([
      ['a', false],
      ['d', true],
      ['e', false],
    ]);
  });

  it('goes on after a failure, which only its own callers get', async () => {
    const queue = createLatestQueue(async (request: string) => {
      await turn();
      if (request.includes('x')) throw new Error(request);
      return request;
    });
    const answers = await Promise.allSettled(['x1', 'b', 'x2', 'x3'].map((request) => queue.submit(request)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(await queue.submit('good')).toBe('good');
    const mixed = await Promise.allSettled(['x', 'good'].map((request) => queue.submit(request)));
    expect(mixed.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('answers each with its own or a later request, whenever they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 20 }), async (pauses) => {
        const ran: number[] = [];
        const queue = createLatestQueue(async (request: number) => {
          ran.push(request);
          for (let left = request % 3; left >= 0; left -= 1) await turn();
          return request;
        });
        const answers: Promise<number>[] = [];
        for (const [request, pause] of pauses.entries()) {
          answers.push(queue.submit(request));
          for (let left = pause; left > 0; left -= 1) await turn();
        }
        const all = await Promise.all(answers);
        expect(all.every((answer, request) => answer >= request)).toBe(true);
        expect(ran).toEqual([...ran].sort((left, right) => left - right));
        expect(ran.at(-1)).toBe(pauses.length - 1);
      }),
      { numRuns: 40 },
    );
  });
});

it('lanes keep the order under one key and let other keys by', async () => {
  const lanes = createLanes();
  const done: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = lanes.run('a', async () => {
    await gate;
    done.push('a1');
    throw new Error('fails');
  });
  const second = lanes.run('a', async () => done.push('a2'));
  await lanes.run('b', async () => done.push('b1'));
  expect(done).toEqual(['b1']);
  open();
  await expect(first).rejects.toThrow('fails');
  await second;
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

it('inParallel keeps the order of the answers and the number at once', async () => {
  let active = 0;
  let most = 0;
  const answers = await inParallel([5, 1, 3, 2, 4], 2, async (item) => {
    active += 1;
    most = Math.max(most, active);
    for (let left = item; left > 0; left -= 1) await turn();
    active -= 1;
    return item * 10;
  });
  expect(answers).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
  expect(await inParallel([], 4, async () => 1)).toEqual([]);
});

it('a lineage knows what came from what by our own saves', () => {
  const lineage = createLineage();
  const state = (revision: number, letter: string) => ({ revision, contentSha256: letter });
  lineage.record(state(1, 'a'), state(2, 'b'));
  lineage.record(state(2, 'b'), state(3, 'c'));
  lineage.record(state(7, 'x'), state(8, 'y'));
  expect(lineage.descends(state(3, 'c'), state(1, 'a'))).toBe(true);
  expect(lineage.descends(state(3, 'c'), state(3, 'c'))).toBe(true);
  expect(lineage.descends(state(1, 'a'), state(3, 'c'))).toBe(false);
  expect(lineage.descends(state(3, 'c'), state(7, 'x'))).toBe(false);
  expect(lineage.descends(state(3, 'z'), state(1, 'a'))).toBe(false);
});
