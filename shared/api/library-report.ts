import type { Failure } from './result.ts';

/**
 * What can be wrong in a library.
 *
 * - `unreadable`: a story whose file is damaged or gone. Repair: its newest whole version becomes its file.
 * - `set-aside`: a damaged file that was put aside. It is kept; there is nothing to repair.
 * - `orphan-photos`: photos that neither the story nor any of its versions names. Repair: into the bin.
 * - `missing-photos`: photos the story names whose files are gone. Repair: copied from a story or the bin that has them.
 * - `damaged-photos`: photos whose bytes are not those of their name (only looked for when thorough). No repair: put
 *   the photo in again.
 * - `damaged-versions`: versions whose bytes are not those of their name. Repair: put aside under another name.
 * - `temporaries`: what programs that ended in the middle left behind. Repair: taken away.
 * - `duplicate-id`: a folder that holds the same story as another. Repair: it becomes a story of its own.
 */
export const PROBLEM_KINDS = [
  'unreadable',
  'set-aside',
  'orphan-photos',
  'missing-photos',
  'damaged-photos',
  'damaged-versions',
  'temporaries',
  'duplicate-id',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface LibraryProblem {
  /** Names it for `repairLibrary`; the same as long as the problem is. */
  readonly problemId: string;
  readonly kind: ProblemKind;
  /** The folder's name inside the library, '' of the library itself. */
  readonly folder: string;
  readonly headline: string;
  /** How many files it is about, and their bytes. */
  readonly count: number;
  readonly bytes: number;
  /** Why a story can't be read. */
  readonly error: Failure | null;
  readonly repairable: boolean;
}

export interface LibraryReport {
  /** Stories looked at, the unreadable ones among them. */
  readonly stories: number;
  readonly problems: readonly LibraryProblem[];
}

export interface RepairReceipt {
  /** Problems that are no more. */
  readonly repaired: readonly string[];
  readonly failed: readonly { readonly problemId: string; readonly error: Failure }[];
}
