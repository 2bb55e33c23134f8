import { Worker } from 'node:worker_threads';
import { type EntryReaders, ownReaders } from './entry-readers.ts';
import type { EntryReader } from './read-entry.ts';
import type { FolderEntry } from './story-entry.ts';

export interface ReadJob {
  readonly id: number;
  readonly folders: readonly string[];
}
/** To the thread; null asks it to end once its jobs are done. */
export type ToReader = ReadJob | null;
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
  /** By job; told null where the thread ended over it. */
  const waiting = new Map<number, (answer: ReadAnswer | null) => void>();
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let jobs = 0;

  /** Asked, not forced: a thread stopped in the middle of the disk's work has been seen to take the process along. */
  const end = (): void => {
    clearTimeout(idle);
    thread?.postMessage(null satisfies ToReader);
    thread = null;
  };

  const start = (): Worker => {
    const { root, backups } = reader;
    const started = new Worker(program, { workerData: { root, backups } });
    started.on('message', (answer: ReadAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (thread !== started) return;
      thread = null;
      for (const tell of waiting.values()) tell(null);
      waiting.clear();
    });
    return started;
  };

  const inThread = (folders: readonly string[]): Promise<ReadAnswer | null> => {
    clearTimeout(idle);
    thread ??= start();
    jobs += 1;
    const job: ToReader = { id: jobs, folders };
    const answered = new Promise<ReadAnswer | null>((resolve) => waiting.set(job.id, resolve));
    thread.postMessage(job);
    return answered;
  };

  return {
    atOnce: AHEAD,
    async read(folders) {
      if (folders.length < WORTH_A_THREAD) return own.read(folders);
      const answer = await inThread(folders);
      if (waiting.size === 0) {
        clearTimeout(idle);
        idle = setTimeout(end, IDLE_MS);
        idle.unref();
      }
      // A thread that ended over it (too large a story for its memory?) leaves it to this one.
      if (answer === null) return own.read(folders);
      if ('entries' in answer) return answer.entries;
      const { message, code } = answer.error;
      throw Object.assign(new Error(message), code === null ? {} : { code });
    },
    end,
  };
}
