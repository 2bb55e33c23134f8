/// <reference types="electron-vite/node" />
import { utilityProcess } from 'electron';
import processPath from '../../search/process/index-process.ts?modulePath';
import type { FromIndex } from '../../search/process/messages.ts';
import type { StartIndexProcess } from '../../search/process/remote-index.ts';
import readerPath from '../../search/reading/reader-thread.ts?modulePath';

/** The index in a process of its own: its memory is not the window's, and the window outlives it. */
export const startIndexProcess: StartIndexProcess = (heard, ended) => {
  const started = utilityProcess.fork(processPath, [readerPath], {
    serviceName: 'toasoan index',
    stdio: 'ignore',
  });
  started.on('message', (message: FromIndex) => heard(message));
  started.on('exit', ended);
  return {
    post: (message) => started.postMessage(message),
    end: () => void started.kill(),
  };
};
