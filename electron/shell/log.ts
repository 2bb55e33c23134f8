import { createRequire } from 'node:module';
import path from 'node:path';
import type log from 'electron-log/node.js';

/** What is worth keeping for whoever looks into a failure. Never a story's text, nor a name a person gave a file. */
export interface DeskLog {
  info(message: string): void;
  error(message: string, error?: unknown): void;
}

const MEGABYTE = 1024 * 1024;

/** `logs/toasoan.log` in the user data folder, one old file kept; standard error as well while developing. */
export function openLog(userData: string, packaged: boolean): DeskLog {
  let open: typeof log | null = null;
  const opened = (): typeof log => {
    open ??= load();
    return open;
  };
  // At the first line, of which most days have none; and at once, since that line may be the program's last.
  const load = (): typeof log => {
    const loaded = createRequire(import.meta.url)('electron-log/node.js') as typeof log;
    loaded.transports.file.resolvePathFn = () => path.join(userData, 'logs', 'toasoan.log');
    loaded.transports.file.maxSize = MEGABYTE;
    loaded.transports.console.level = packaged ? false : 'warn';
    return loaded;
  };
  return {
    info: (message) => opened().info(message),
    error: (message, error) => opened().error(message, errorForLog(error)),
  };
}

/** The kind of an error, its code and where it came from; its message may quote what a person wrote. */
export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
