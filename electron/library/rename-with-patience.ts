import { setTimeout as pause } from 'node:timers/promises';
import type { FileSystem } from './file-system.ts';
import { systemCode } from './storage-error.ts';

/** Milliseconds. */
const FIRST_WAIT = 10;
const LONGEST_WAIT = 250;
const LONGEST_IN_ALL = 10_000;

/** A virus scanner, an indexer or a sync client has the file open for a moment. */
const HELD_BY_ANOTHER = new Set(['EPERM', 'EACCES', 'EBUSY']);

export interface Patience {
  readonly platform: NodeJS.Platform;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/**
 * Renames. On Windows a file held open by another program can't be replaced until it lets go, so there it tries
 * again, from 10 ms doubling to 250 ms, for about ten seconds. Elsewhere the same codes mean a real refusal.
 */
export async function renameWithPatience(
  fileSystem: Pick<FileSystem, 'rename'>,
  from: string,
  to: string,
  patience: Patience = { platform: process.platform, pause },
): Promise<void> {
  let waited = 0;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      const held = patience.platform === 'win32' && HELD_BY_ANOTHER.has(systemCode(error) ?? '');
      if (!held || waited >= LONGEST_IN_ALL) throw error;
    }
    await patience.pause(wait);
    waited += wait;
  }
}
