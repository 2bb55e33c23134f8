/** Milliseconds. A backup within a second of the last key, a save soon after the hand rests. */
export const AUTOSAVE_TIMES = {
  /** From the first key that is not backed up to its backup. */
  backup: 600,
  /** From the last key to the save. */
  rest: 1200,
  /** From the first unsaved key to the save, however long the typing goes on. */
  longest: 5000,
  /** From a failed save to the next try. */
  retry: 5000,
} as const;

/** Moments in milliseconds of one clock; null where there is none. */
export interface AutosaveFacts {
  readonly firstUnsavedAt: number | null;
  readonly lastChangeAt: number | null;
  readonly firstUnbackedAt: number | null;
  readonly failedAt: number | null;
}

export interface AutosaveDue {
  readonly saveAt: number | null;
  readonly backupAt: number | null;
}

/** When the next save and the next backup are due. Pure. */
export function autosaveDue(facts: AutosaveFacts): AutosaveDue {
  const { firstUnsavedAt, lastChangeAt, firstUnbackedAt, failedAt } = facts;
  const backupAt = firstUnbackedAt === null ? null : firstUnbackedAt + AUTOSAVE_TIMES.backup;
  if (firstUnsavedAt === null || lastChangeAt === null) return { saveAt: null, backupAt };
  const wanted = Math.min(lastChangeAt + AUTOSAVE_TIMES.rest, firstUnsavedAt + AUTOSAVE_TIMES.longest);
  return { saveAt: failedAt === null ? wanted : Math.max(wanted, failedAt + AUTOSAVE_TIMES.retry), backupAt };
}
