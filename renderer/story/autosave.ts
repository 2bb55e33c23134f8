import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import { type AutosaveFacts, autosaveDue } from './autosave-clock.ts';

export interface AutosaveWork {
  /** An input method holds unfinished text: what would be read now is not what the person means. */
  isComposing(): boolean;
  save(): Promise<Result<null>>;
  backUp(): Promise<Result<null>>;
  onState(kind: 'unsaved' | 'saving' | 'saved' | 'failed', error?: Failure): void;
}

export interface Autosave {
  /** The text has changed. */
  changed(): void;
  /** There is text that is on disk only as a backup: the next save or flush has to take it in. */
  owe(): void;
  /** Saves until nothing unsaved is left; fails with the first failure. */
  flush(): Promise<Result<null>>;
  /** Another text: forget what was owed for the last one. */
  reset(): void;
}

const QUIET: AutosaveFacts = {
  firstUnsavedAt: null,
  lastChangeAt: null,
  firstUnbackedAt: null,
  failedAt: null,
};
/** How long a composition is waited for before looking again, in milliseconds. */
const COMPOSITION_WAIT = 150;

/** Saves and backs up in time: one of each at once, a change during either leads to another. */
export function createAutosave(work: AutosaveWork): Autosave {
  let facts = QUIET;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<Result<null>> | null = null;
  let backingUp = false;

  const schedule = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { saveAt, backupAt } = autosaveDue(facts);
    const next = Math.min(
      saving === null ? (saveAt ?? Infinity) : Infinity,
      backingUp ? Infinity : (backupAt ?? Infinity),
    );
    if (next !== Infinity) timer = setTimeout(onTime, Math.max(0, next - performance.now()));
  };

  const onTime = (): void => {
    timer = null;
    if (work.isComposing()) {
      timer = setTimeout(onTime, COMPOSITION_WAIT);
      return;
    }
    const { saveAt, backupAt } = autosaveDue(facts);
    const now = performance.now();
    if (saveAt !== null && saveAt <= now && saving === null) void startSave();
    else if (backupAt !== null && backupAt <= now && !backingUp) void startBackup();
    schedule();
  };

  const startBackup = async (): Promise<void> => {
    const mine = generation;
    facts = { ...facts, firstUnbackedAt: null };
    backingUp = true;
    const kept = await work.backUp().catch(() => failure('unexpected'));
    backingUp = false;
    // A backup that failed is owed again; the save, which tells the person, is under way by its own clock.
    if (!kept.ok && mine === generation) facts = { ...facts, firstUnbackedAt: performance.now() };
    schedule();
  };

  const startSave = (): Promise<Result<null>> => {
    const mine = generation;
    const owed = facts;
    facts = { ...facts, firstUnsavedAt: null, firstUnbackedAt: null, failedAt: null };
    work.onState('saving');
    const run = work
      .save()
      .catch(() => failure('unexpected'))
      .then((saved) => {
        saving = null;
        if (mine !== generation) return saved;
        if (saved.ok) {
          work.onState(facts.firstUnsavedAt === null ? 'saved' : 'unsaved');
        } else {
          const now = performance.now();
          facts = {
            firstUnsavedAt: owed.firstUnsavedAt ?? now,
            lastChangeAt: facts.lastChangeAt ?? now,
            firstUnbackedAt: facts.firstUnbackedAt ?? now,
            failedAt: now,
          };
          work.onState('failed', saved.error);
        }
        schedule();
        return saved;
      });
    saving = run;
    return run;
  };

  return {
    changed() {
      const now = performance.now();
      const first = facts.firstUnsavedAt === null && saving === null;
      facts = {
        ...facts,
        firstUnsavedAt: facts.firstUnsavedAt ?? now,
        firstUnbackedAt: facts.firstUnbackedAt ?? now,
        lastChangeAt: now,
      };
      if (first) work.onState('unsaved');
      schedule();
    },
    owe() {
      facts = { ...facts, firstUnsavedAt: facts.firstUnsavedAt ?? performance.now() };
      work.onState('unsaved');
    },
    async flush() {
      while (saving !== null || facts.firstUnsavedAt !== null) {
        const saved = await (saving ?? startSave());
        if (!saved.ok) return saved;
      }
      return success(null);
    },
    reset() {
      generation += 1;
      facts = QUIET;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
