import type { Inline, Run } from '#shared/article/inline.ts';
import { sameValue } from '../same-value.ts';

/** Pieces of runs as runs again: neighbours of the same looks become one, nothing else changes. */
export function joinRuns(pieces: Iterable<Run>): Run[] {
  const joined: Run[] = [];
  let open: Run | null = null;
  let texts: string[] = [];
  const close = (): void => {
    if (open !== null) joined.push({ ...open, text: texts.join('') });
  };
  for (const piece of pieces) {
    if (open !== null && sameLooks(open, piece)) texts.push(piece.text);
    else {
      close();
      open = piece;
      texts = [piece.text];
    }
  }
  close();
  return joined;
}

/** Whether two runs differ in nothing but their text. */
export function sameLooks(left: Run, right: Run): boolean {
  return (
    left.link === right.link &&
    sameValue(left.marks ?? [], right.marks ?? []) &&
    sameValue(left.extra, right.extra)
  );
}

/** Whether two texts look the same letter by letter, however they are cut into runs. */
export function sameRuns(left: Inline, right: Inline): boolean {
  return sameValue(joinRuns(left), joinRuns(right));
}
