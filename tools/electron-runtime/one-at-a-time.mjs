/** Lets one process do a long job while others wait for it. A courtesy: the job itself must be safe to repeat. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 300;

/**
 * Runs `job` while holding the lock file. A lock whose process has ended is taken over.
 * @template T
 * @param {string} lock absolute path of the lock file
 * @param {() => Promise<T>} job
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function oneAtATime(lock, job, onWait) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = false; !take(lock); waited = true) {
    if (!waited) onWait?.();
    if (!isHeld(lock)) rmSync(lock, { force: true });
    else await sleep(POLL_MS);
  }
  try {
    return await job();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** An empty lock is one whose owner is just writing its number: held. @param {string} lock */
function isHeld(lock) {
  try {
    const owner = readFileSync(lock, 'utf8');
    if (owner === '') return true;
    process.kill(Number(owner), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
