import path from 'node:path';
import log from 'electron-log/node.js';

/** What is worth keeping for whoever looks into a failure. Never a story's text, nor a name a person gave a file. */
export interface DeskLog {
  info(message: string): void;
  error(message: string, error?: unknown): void;
}

const MEGABYTE = 1024 * 1024;

/** `logs/toasoan.log` in the user data folder, one old file kept; standard error as well while developing. */
export function openLog(userData: string, packaged: boolean): DeskLog {
  log.transports.file.resolvePathFn = () => path.join(userData, 'logs', 'toasoan.log');
  log.transports.file.maxSize = MEGABYTE;
  log.transports.console.level = packaged ? false : 'warn';
  return {
    info: (message) => log.info(message),
    error: (message, error) => log.error(message, errorForLog(error)),
  };
}

/** The kind of an error, its code and where it came from; its message may quote what a person wrote. */
export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
