import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhotoAnswer, PhotoJob } from '../../../../electron/photos/worker-messages.ts';
import { createWorkerQueue } from '../../../../electron/photos/worker-queue.ts';

const PICTURE = new Uint8Array([1]);
const FOUND = { ok: true, sha256: 'x', width: 1, height: 1 } as const;
const DAMAGED = { ok: false, why: 'damaged' } as const;

/** Threads in the hand of the test. */
function fakeThreads() {
  const threads: {
    readonly jobs: PhotoJob[];
    ended: boolean;
    readonly answer: (answer: PhotoAnswer) => void;
    readonly die: () => void;
  }[] = [];
  const queue = createWorkerQueue({
    jobLimitMs: 1000,
    idleMs: 500,
    start(answered, ended) {
      const thread = { jobs: [] as PhotoJob[], ended: false, answer: answered, die: ended };
      threads.push(thread);
      return { post: (job) => thread.jobs.push(job), end: () => (thread.ended = true) };
    },
  });
  return { queue, threads };
}

describe('the photo worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('takes one picture after the other, in one thread', async () => {
    const { queue, threads } = fakeThreads();
    const first = queue.inspect(PICTURE);
    const second = queue.render(PICTURE, 100);
    await vi.advanceTimersByTimeAsync(0);
    expect(threads[0]?.jobs.map((job) => job.ask.kind)).toEqual(['inspect']);
    threads[0]?.answer({ id: 1, result: FOUND });
    expect(await first).toEqual(FOUND);
    await vi.advanceTimersByTimeAsync(0);
    expect(threads[0]?.jobs.map((job) => job.ask)).toEqual([
      { kind: 'inspect', bytes: PICTURE },
      { kind: 'render', bytes: PICTURE, maxWidth: 100 },
    ]);
    threads[0]?.answer({ id: 2, result: DAMAGED });
    expect(await second).toEqual(DAMAGED);
    expect(threads).toHaveLength(1);
  });

  test('answers damaged where the thread dies, and goes on with a fresh one', async () => {
    const { queue, threads } = fakeThreads();
    const first = queue.inspect(PICTURE);
    const second = queue.inspect(PICTURE);
    await vi.advanceTimersByTimeAsync(0);
    threads[0]?.die();
    threads[0]?.die();
    expect(await first).toEqual(DAMAGED);
    await vi.advanceTimersByTimeAsync(0);
    threads[1]?.answer({ id: 2, result: FOUND });
    expect(await second).toEqual(FOUND);
  });

  test('ends a picture that never ends; a late answer to it is not taken for the next', async () => {
    const { queue, threads } = fakeThreads();
    const first = queue.inspect(PICTURE);
    const second = queue.inspect(PICTURE);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toEqual(DAMAGED);
    expect(threads[0]?.ended).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    threads[0]?.answer({ id: 1, result: DAMAGED });
    threads[0]?.die();
    threads[1]?.answer({ id: 2, result: FOUND });
    expect(await second).toEqual(FOUND);
  });

  test('gives the thread back when idle and starts again later', async () => {
    const { queue, threads } = fakeThreads();
    const first = queue.inspect(PICTURE);
    await vi.advanceTimersByTimeAsync(0);
    threads[0]?.answer({ id: 1, result: FOUND });
    await first;
    await vi.advanceTimersByTimeAsync(499);
    expect(threads[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(threads[0]?.ended).toBe(true);
    const second = queue.inspect(PICTURE);
    await vi.advanceTimersByTimeAsync(0);
    threads[1]?.answer({ id: 2, result: FOUND });
    expect(await second).toEqual(FOUND);
  });
});
