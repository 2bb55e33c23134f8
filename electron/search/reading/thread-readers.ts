import { Worker } from 'node:worker_threads';
import { type EntryReaders, ownReaders } from './entry-readers.ts';
import type { EntryReader } from './read-entry.ts';
import type { FolderEntry } from './story-entry.ts';

export interface ReadJob {
  readonly id: number;
  readonly folders: readonly string[];
}
export type ReadAnswer =
  | { readonly id: number; readonly entries: readonly FolderEntry[] }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string | null } };

/** So many batches wait in the thread while one is being put into the index. */
const AHEAD = 3;
/** A few stories are read here: starting a thread takes longer. */
const WORTH_A_THREAD = 16;
/** The thread is ended, and its memory given back, after this long without work, in milliseconds. */
const IDLE_MS = 10_000;

/**
 * Reads in a thread of its own, started when there is much to read, so that reading and putting in go on together.
 *
 * @param program absolute path of `reader-thread.ts`, built
 */
export function threadReaders(reader: EntryReader, program: string): EntryReaders {
  const own = ownReaders(reader);
  const waiting = new Map<number, (answer: ReadAnswer) => void>();
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let jobs = 0;

  const end = (): void => {
    const ending = thread;
    thread = null;
    void ending?.terminate();
    for (const [id, answer] of waiting) {
      waiting.delete(id);
      answer({ id, error: { message: 'The reading thread ended', code: null } });
    }
  };

  const start = (): Worker => {
    const { root, backups } = reader;
    const started = new Worker(program, { workerData: { root, backups } });
    const ended = (): void => {
      if (thread === started) end();
    };
    started.on('message', (answer: ReadAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    started.on('error', ended).on('exit', ended);
    return started;
  };

  return {
    atOnce: AHEAD,
    async read(folders) {
      if (folders.length < WORTH_A_THREAD) return own.read(folders);
      clearTimeout(idle);
      thread ??= start();
      jobs += 1;
      const job: ReadJob = { id: jobs, folders };
      const answered = new Promise<ReadAnswer>((resolve) => waiting.set(job.id, resolve));
      thread.postMessage(job);
      const answer = await answered;
      if (waiting.size === 0) {
        idle = setTimeout(end, IDLE_MS);
        idle.unref();
      }
      if ('entries' in answer) return answer.entries;
      const { message, code } = answer.error;
      throw Object.assign(new Error(message), code === null ? {} : { code });
    },
    end,
  };
}
