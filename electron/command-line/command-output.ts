import type { Translate } from '#shared/locales/translator.ts';

/** Where a command speaks to. Lines are given without their line break. */
export interface CommandOutput {
  /** A line of standard output: results, made to be read by a program; a path stands alone on the last line. */
  out(line: string): void;
  /** A line of standard error: one clear sentence for the person. */
  error(line: string): void;
  readonly translate: Translate;
}

/** What the program answers to the shell. */
export const EXIT_CODE = { done: 0, failed: 1, wrongUse: 2 } as const;
