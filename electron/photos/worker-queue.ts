import type { Inspection, PhotoEngine, Rendering } from './photo-engine.ts';
import type { PhotoAnswer, PhotoAsk, PhotoJob } from './worker-messages.ts';

/** A running worker thread, as far as the queue needs one. */
export interface WorkerThread {
  post(job: PhotoJob): void;
  end(): void;
}

export interface WorkerQueueOptions {
  /** Starts a thread. `ended` may be called more than once, and after `end()`. */
  readonly start: (answered: (answer: PhotoAnswer) => void, ended: () => void) => WorkerThread;
  /** A picture that takes longer than this, in milliseconds, counts as damaged. */
  readonly jobLimitMs: number;
  /** The thread is ended, and its memory given back, after this long without work. */
  readonly idleMs: number;
}

const DAMAGED = { ok: false, why: 'damaged' } as const;

/**
 * Pictures one after the other in a thread of their own. A picture on which the thread dies or never ends is
 * answered as damaged, and the next one gets a fresh thread.
 */
export function createWorkerQueue({ start, jobLimitMs, idleMs }: WorkerQueueOptions): PhotoEngine {
  let thread: WorkerThread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let finish: ((answer: PhotoAnswer) => void) | undefined;
  let newestId = 0;

  function endThread(): void {
    thread?.end();
    thread = undefined;
  }

  function startThread(): WorkerThread {
    const started = start(
      (answer) => finish?.(answer),
      () => {
        if (thread !== started) return;
        thread = undefined;
        finish?.({ id: newestId, result: DAMAGED });
      },
    );
    return started;
  }

  function run(ask: PhotoAsk): Promise<Inspection | Rendering> {
    clearTimeout(idle);
    newestId += 1;
    const id = newestId;
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        endThread();
        finish?.({ id, result: DAMAGED });
      }, jobLimitMs);
      finish = (answer) => {
        if (answer.id !== id) return;
        finish = undefined;
        clearTimeout(limit);
        idle = setTimeout(endThread, idleMs);
        idle.unref();
        resolve(answer.result);
      };
      thread ??= startThread();
      thread.post({ id, ask });
    });
  }

  function enqueue(ask: PhotoAsk): Promise<Inspection | Rendering> {
    const turn = last.then(() => run(ask));
    last = turn;
    return turn;
  }

  return {
    inspect: (bytes) => enqueue({ kind: 'inspect', bytes }) as Promise<Inspection>,
    render: (bytes, maxWidth) => enqueue({ kind: 'render', bytes, maxWidth }) as Promise<Rendering>,
  };
}
