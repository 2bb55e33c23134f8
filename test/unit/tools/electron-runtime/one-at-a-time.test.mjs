import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneAtATime } from '../../../../tools/electron-runtime/one-at-a-time.mjs';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'one-at-a-time-'));
  lock = path.join(folder, 'a/job.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('runs jobs one after the other', async () => {
  let running = 0;
  let most = 0;
  let waits = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(30);
    running -= 1;
    return most;
  };
  const wait = () => {
    waits += 1;
  };
  await Promise.all([oneAtATime(lock, job, wait), oneAtATime(lock, job, wait), oneAtATime(lock, job, wait)]);
  expect({ most, waits }).toEqual({ most: 1, waits: 2 });
});

it('gives the lock back when the job fails', async () => {
  await expect(oneAtATime(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(oneAtATime(lock, async () => 'yes')).resolves.toBe('yes');
});

it('takes over from a process that is gone', async () => {
  await oneAtATime(lock, async () => rmSync(lock));
  writeFileSync(lock, '2147483646');
  await expect(oneAtATime(lock, async () => 'mine')).resolves.toBe('mine');
});
