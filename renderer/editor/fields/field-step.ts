import type { TypedStep } from '../../typing/typed-step.ts';

/** One change of a field's text, and where it stood in time: what decides whether undo takes it back by itself. */
export interface FieldEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** What whoever typed it says of the step; null where it has to be seen from the texts. */
  readonly step?: TypedStep | null;
}

/**
 * Whether a change starts an undo step of its own or belongs to the one before. A step is a word: what was typed of
 * one word without going elsewhere is taken back at once, a run of deletions is another step.
 *
 * @param last the change before this one, or null where something else happened since
 */
export function fieldStep(last: FieldEdit | null, edit: FieldEdit): 'push' | 'merge' {
  if (last === null || last.field !== edit.field || last.after !== edit.before) return 'push';
  if (edit.step) return edit.step;
  const now = changeOf(edit);
  const earlier = changeOf(last);
  if (now.kind !== earlier.kind || now.kind === 'replaced' || now.text.length > 1) return 'push';
  // A typed word ends with the space after it; the letter after that begins the next step.
  const startsWord =
    now.kind === 'typed' && /\S/u.test(now.text) && /\s$/u.test(edit.before.slice(0, now.at));
  const near =
    now.kind === 'typed' ? now.at === earlier.at + earlier.text.length : Math.abs(now.at - earlier.at) <= 1;
  return startsWord || !near ? 'push' : 'merge';
}

interface Change {
  readonly kind: 'typed' | 'deleted' | 'replaced';
  readonly at: number;
  readonly text: string;
}

/** The one stretch in which two texts differ. */
function changeOf({ before, after }: Pick<FieldEdit, 'before' | 'after'>): Change {
  const { start, beforeEnd, afterEnd } = differingStretch(before, after);
  const gone = before.slice(start, beforeEnd);
  const come = after.slice(start, afterEnd);
  if (gone === '') return { kind: 'typed', at: start, text: come };
  return { kind: come === '' ? 'deleted' : 'replaced', at: start, text: gone };
}

export interface Stretch {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** Where two texts differ, in UTF-16 units: the same before `start`, the same after the two ends. */
export function differingStretch(before: string, after: string): Stretch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1;
  return { start, beforeEnd: before.length - same, afterEnd: after.length - same };
}
