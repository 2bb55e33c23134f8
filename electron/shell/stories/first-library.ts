import { mkdir } from 'node:fs/promises';
import type { Result } from '#shared/api/result.ts';
import { installSample } from '../../library/install-sample.ts';
import type { DeskFolders } from '../settings/folders.ts';

export interface LibraryChoice {
  readonly folders: Pick<DeskFolders, 'firstLibrary' | 'sampleCopy'>;
  /** Whether the program was started with `--sample`. */
  readonly sample: boolean;
  /** The library chosen last, or null on a first start. */
  readonly remembered: string | null;
  /** The sample stories that ship with the program, or null. */
  readonly shipped: string | null;
}

export interface ChosenLibrary {
  readonly root: string;
  /** Whether it is the person's own from now on: a trial of the sample is not. */
  readonly keep: boolean;
  /** What putting the sample stories in answered; null where there were none to put in. */
  readonly installed: Result<{ readonly installed: number }> | null;
}

/**
 * The library to open at the start: a copy of the sample where asked for, else the one of last time, else a new one in
 * the person's documents with the sample stories in it. Stories that are there already are left alone.
 */
export async function firstLibrary(choice: LibraryChoice): Promise<ChosenLibrary> {
  const { folders, sample, remembered, shipped } = choice;
  if (!sample && remembered !== null) return { root: remembered, keep: false, installed: null };
  const root = sample ? folders.sampleCopy : folders.firstLibrary;
  if (shipped !== null) return { root, keep: !sample, installed: await installSample(shipped, root) };
  // Where this fails, the first call on the library says so.
  await mkdir(root, { recursive: true }).catch(() => undefined);
  return { root, keep: !sample, installed: null };
}
