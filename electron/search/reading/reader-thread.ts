import { parentPort, workerData } from 'node:worker_threads';
import { nodeFileSystem } from '../../library/node-file-system.ts';
import { systemCode } from '../../library/storage-error.ts';
import { readBatch } from './entry-readers.ts';
import type { EntryReader } from './read-entry.ts';
import type { ReadAnswer, ReadJob, ToReader } from './thread-readers.ts';

// The thread that reads stories for an index. One batch after the other; in each, some files at the same time.
const { root, backups } = workerData as Pick<EntryReader, 'root' | 'backups'>;
const reader: EntryReader = { fileSystem: nodeFileSystem, root, backups };
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: ToReader) => {
  last = last.then(async () => {
    if (job === null) parentPort?.close();
    else parentPort?.postMessage(await answerTo(job));
  });
});

async function answerTo({ id, folders }: ReadJob): Promise<ReadAnswer> {
  try {
    return { id, entries: await readBatch(reader, folders, Date.now()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { id, error: { message, code: systemCode(error) } };
  }
}
