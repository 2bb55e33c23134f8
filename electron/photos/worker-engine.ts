/// <reference types="electron-vite/node" />
import { Worker } from 'node:worker_threads';
import type { PhotoEngine } from './photo-engine.ts';
import workerPath from './photo-worker.ts?modulePath';
import { createWorkerQueue } from './worker-queue.ts';

/** The engine inside Electron: one worker thread, started at the first picture and ended when idle. */
export function workerEngine(): PhotoEngine {
  return createWorkerQueue({
    start(answered, ended) {
      const worker = new Worker(workerPath);
      worker.on('message', answered).on('error', ended).on('exit', ended);
      return { post: (job) => worker.postMessage(job), end: () => void worker.terminate() };
    },
    jobLimitMs: 120_000,
    idleMs: 60_000,
  });
}
