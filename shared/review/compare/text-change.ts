import type { Inline, Run } from '#shared/article/inline.ts';
import { joinRuns } from './join-runs.ts';

/**
 * A stretch of a compared text, in reading order. Drawn inline one after the other; side by side, the left takes what
 * {@link beforeRuns} does and the right what {@link afterRuns} does.
 */
export type TextChange =
  | { readonly kind: 'same'; readonly runs: Inline }
  | { readonly kind: 'removed'; readonly before: Inline }
  | { readonly kind: 'added'; readonly after: Inline }
  /** Other words in the same place: "Hai" → "Hải". */
  | { readonly kind: 'replaced'; readonly before: Inline; readonly after: Inline }
  /** The same words with other marks or another link. */
  | { readonly kind: 'reformatted'; readonly before: Inline; readonly after: Inline };

/** The text as it was. */
export function beforeRuns(changes: readonly TextChange[]): Run[] {
  return joinRuns(changes.flatMap((change) => beforeOf(change)));
}

/** The text as it is now. */
export function afterRuns(changes: readonly TextChange[]): Run[] {
  return joinRuns(changes.flatMap((change) => afterOf(change)));
}

/** What of one stretch stood in the text before. */
export function beforeOf(change: TextChange): Inline {
  if (change.kind === 'same') return change.runs;
  return change.kind === 'added' ? [] : change.before;
}

/** What of one stretch stands in the text after. */
export function afterOf(change: TextChange): Inline {
  if (change.kind === 'same') return change.runs;
  return change.kind === 'removed' ? [] : change.after;
}
