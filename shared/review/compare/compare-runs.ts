import type { Inline } from '#shared/article/inline.ts';
import { sameValue } from '../same-value.ts';
import { joinRuns, sameRuns } from './join-runs.ts';
import { matchSequences } from './match-sequences.ts';
import type { TextChange } from './text-change.ts';
import { type Token, tokensOf } from './token.ts';

/**
 * What became of a text, by syllable: stretches in reading order, no two neighbours of one kind.
 *
 * Words, numbers, marks and line breaks are matched; the spaces between them follow, so that they never tear a changed
 * phrase apart.
 */
export function compareRuns(before: Inline, after: Inline): TextChange[] {
  if (sameValue(before, after)) return before.length === 0 ? [] : [{ kind: 'same', runs: before }];
  const left = tokensOf(before);
  const right = tokensOf(after);
  const builder = changeBuilder();
  const [leftWords, rightWords] = [withoutSpaces(left), withoutSpaces(right)];
  const matches = matchSequences(leftWords.map(textAt(left)), rightWords.map(textAt(right)));
  let [leftFrom, rightFrom] = [0, 0];
  for (const match of [...matches, undefined]) {
    const leftTo = match === undefined ? left.length : (leftWords[match.before] ?? left.length);
    const rightTo = match === undefined ? right.length : (rightWords[match.after] ?? right.length);
    gap(left.slice(leftFrom, leftTo), right.slice(rightFrom, rightTo), builder);
    const [one, other] = [left[leftTo], right[rightTo]];
    if (one !== undefined && other !== undefined) builder.keep(one, other);
    [leftFrom, rightFrom] = [leftTo + 1, rightTo + 1];
  }
  return builder.changes();
}

/** What lies between two matched words: equal spaces at either end stay, the middle was exchanged. */
function gap(left: readonly Token[], right: readonly Token[], builder: ChangeBuilder): void {
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head]?.text === right[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && left.at(-1 - tail)?.text === right.at(-1 - tail)?.text) tail += 1;
  keepAll(left.slice(0, head), right.slice(0, head), builder);
  builder.exchange(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  keepAll(left.slice(left.length - tail), right.slice(right.length - tail), builder);
}

function keepAll(left: readonly Token[], right: readonly Token[], builder: ChangeBuilder): void {
  for (const [index, token] of left.entries()) {
    const other = right[index];
    if (other !== undefined) builder.keep(token, other);
  }
}

interface ChangeBuilder {
  /** The same text on both sides. */
  keep(before: Token, after: Token): void;
  exchange(before: readonly Token[], after: readonly Token[]): void;
  changes(): TextChange[];
}

type Stretch = 'same' | 'reformatted' | 'exchanged';

function changeBuilder(): ChangeBuilder {
  const changes: TextChange[] = [];
  let kind: Stretch = 'same';
  let before: Token[] = [];
  let after: Token[] = [];
  const close = (): void => {
    const change = changeOf(kind, joinRuns(before.flatMap(runsOf)), joinRuns(after.flatMap(runsOf)));
    if (change !== null) changes.push(change);
    [before, after] = [[], []];
  };
  const put = (next: Stretch, left: readonly Token[], right: readonly Token[]): void => {
    if (left.length + right.length === 0) return;
    if (next !== kind) close();
    kind = next;
    for (const token of left) before.push(token);
    for (const token of right) after.push(token);
  };
  return {
    keep: (left, right) => put(sameRuns(left.runs, right.runs) ? 'same' : 'reformatted', [left], [right]),
    exchange: (left, right) => put('exchanged', left, right),
    changes() {
      close();
      return changes;
    },
  };
}

function changeOf(kind: Stretch, before: Inline, after: Inline): TextChange | null {
  if (before.length === 0 && after.length === 0) return null;
  if (kind === 'same') return { kind, runs: before };
  if (kind === 'reformatted') return { kind, before, after };
  if (before.length === 0) return { kind: 'added', after };
  return after.length === 0 ? { kind: 'removed', before } : { kind: 'replaced', before, after };
}

const runsOf = (token: Token): Inline => token.runs;

function withoutSpaces(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, index) => (token.kind === 'space' ? [] : [index]));
}

function textAt(tokens: readonly Token[]): (index: number) => string {
  return (index) => tokens[index]?.text ?? '';
}
