import { diffArrays } from 'diff';
import { longestRising } from './longest-rising.ts';

/** Where an entry of one sequence stands in the other. */
export interface Match {
  readonly before: number;
  readonly after: number;
}

/**
 * How many single steps may lie between two sequences before the exact way is given up; its cost grows with their
 * square. Two versions of one paragraph are far below.
 */
const MAX_STEPS = 600;
const MAX_STEPS_IN_GAP = 120;

/**
 * Entries that two sequences have in common, rising in both: a longest common subsequence (Myers 1986), and where the
 * two are so different that it would take too long, one anchored at the entries each has exactly once.
 *
 * The same answer for the same input on every machine. Time is bounded by (length × a constant), whatever comes in.
 */
export function matchSequences(before: readonly string[], after: readonly string[]): Match[] {
  const numbers = numbering();
  return matchNumbers(before.map(numbers), after.map(numbers), MAX_STEPS);
}

function matchNumbers(before: readonly number[], after: readonly number[], maxSteps: number): Match[] {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const matches: Match[] = range(head).map((at) => ({ before: at, after: at }));
  const left = shared(before, after, head, tail);
  const right = shared(after, before, head, tail);
  const middle =
    exactMatches(left, right, maxSteps) ??
    (maxSteps === MAX_STEPS_IN_GAP ? [] : anchoredMatches(left, right));
  for (const match of middle) matches.push(match);
  for (let back = tail; back > 0; back -= 1) {
    matches.push({ before: before.length - back, after: after.length - back });
  }
  return matches;
}

interface Entry {
  readonly value: number;
  readonly at: number;
}

/** The entries between head and tail that the other has too; the rest can match nothing. */
function shared(own: readonly number[], other: readonly number[], head: number, tail: number): Entry[] {
  const others = new Set(other.slice(head, other.length - tail));
  const entries: Entry[] = [];
  for (let at = head; at < own.length - tail; at += 1) {
    const value = own[at] ?? -1;
    if (others.has(value)) entries.push({ value, at });
  }
  return entries;
}

/** A longest common subsequence, or null where more than so many steps lie between. */
function exactMatches(before: readonly Entry[], after: readonly Entry[], maxSteps: number): Match[] | null {
  const changes = diffArrays(
    before.map(({ value }) => value),
    after.map(({ value }) => value),
    { maxEditLength: maxSteps },
  );
  if (changes === undefined) return null;
  const matches: Match[] = [];
  let left = 0;
  let right = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (const match of alongside(before, after, left, right, count)) matches.push(match);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return matches;
}

function alongside(
  before: readonly Entry[],
  after: readonly Entry[],
  left: number,
  right: number,
  count: number,
): Match[] {
  return range(count).flatMap((step) => {
    const [one, other] = [before[left + step], after[right + step]];
    return one === undefined || other === undefined ? [] : [{ before: one.at, after: other.at }];
  });
}

/** Matches at the entries that each side has once, and within the gaps between them. */
function anchoredMatches(before: readonly Entry[], after: readonly Entry[]): Match[] {
  const right = onlyOnce(after);
  const pairs = [...onlyOnce(before)].flatMap(([value, index]) => {
    const other = right.get(value);
    return other === undefined ? [] : [{ before: index, after: other }];
  });
  pairs.sort((one, other) => one.after - other.after);
  const rising = longestRising(pairs.map((pair) => pair.before));
  const matches: Match[] = [];
  let from: Match = { before: 0, after: 0 };
  for (const anchor of [...rising.map((index) => pairs[index]), undefined]) {
    const to = anchor ?? { before: before.length, after: after.length };
    const [left, other] = [before.slice(from.before, to.before), after.slice(from.after, to.after)];
    for (const inside of matchNumbers(left.map(numberOf), other.map(numberOf), MAX_STEPS_IN_GAP)) {
      matches.push(...alongside(left, other, inside.before, inside.after, 1));
    }
    if (anchor !== undefined) matches.push(...alongside(before, after, anchor.before, anchor.after, 1));
    from = { before: to.before + 1, after: to.after + 1 };
  }
  return matches;
}

const numberOf = ({ value }: Entry): number => value;

function onlyOnce(entries: readonly Entry[]): Map<number, number> {
  const seen = new Set<number>();
  const once = new Map<number, number>();
  for (const [index, { value }] of entries.entries()) {
    if (seen.has(value)) once.delete(value);
    else once.set(value, index);
    seen.add(value);
  }
  return once;
}

function commonHead(before: readonly number[], after: readonly number[]): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  return head;
}

function commonTail(before: readonly number[], after: readonly number[], head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return tail;
}

/** Gives equal texts equal numbers. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
