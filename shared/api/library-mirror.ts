import type { Failure } from './result.ts';

/** How a library's second place is doing. */
export interface MirrorState {
  /** The folder's own name, and that of the folder it lies in. */
  readonly name: string;
  readonly parent: string;
  readonly running: boolean;
  /** Stories known to differ there or not yet looked at. */
  readonly pending: number;
  /** When it was last found to hold all, ISO 8601, UTC; null where it never was in this run of the program. */
  readonly completeAt: string | null;
  /** Why the last try ended, or null. It is tried again by itself. */
  readonly error: Failure | null;
}
