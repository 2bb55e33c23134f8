import { parentPort } from 'node:worker_threads';
import { openLibraryIndex } from '../open-library-index.ts';
import { threadReaders } from '../reading/thread-readers.ts';
import type { FromIndex, ToIndex } from './messages.ts';
import { serveIndex } from './serve-index.ts';

/** The door of a utility process of Electron, typed here because nothing outside the shell imports 'electron'. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: ToIndex }) => void): void;
  postMessage(message: FromIndex): void;
}

const utility = (process as unknown as { readonly parentPort?: UtilityPort }).parentPort;
const post = (message: FromIndex): void => {
  if (utility === undefined) parentPort?.postMessage(message);
  else utility.postMessage(message);
};
// Given by whoever starts this: only the build knows what its files are called.
const [, , readerProgram] = process.argv;
const take = serveIndex(
  (options) =>
    openLibraryIndex({
      ...options,
      ...(readerProgram !== undefined && { readers: (reader) => threadReaders(reader, readerProgram) }),
    }),
  post,
);
utility?.on('message', ({ data }) => take(data));
if (utility === undefined) parentPort?.on('message', take);
