import { sameApartFromIds } from '../same-value.ts';
import { longestRising } from './longest-rising.ts';
import type { Match } from './match-sequences.ts';
import { pairEntries, type Recognition } from './pair-entries.ts';
import type { Part } from './part.ts';
import type { Row } from './row.ts';

/** What has to be known of a kind of thing to compare lists of it. */
export interface EntryKind<Entry> extends Recognition<Entry> {
  /** The parts of one thing on both sides, in reading order, alike ones too. */
  readonly parts: (before: Entry, after: Entry) => Part[];
}

/** Two lists side by side. As few as can be count as moved; of a gap, what is gone comes before what is new. */
export function compareEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  kind: EntryKind<Entry>,
  pairs: readonly Match[] = pairEntries(before, after, kind),
): Row<Entry>[] {
  const stayed = new Set(longestRising(pairs.map((pair) => pair.before)));
  const anchors = pairs.filter((_, index) => stayed.has(index));
  const oldPlaces = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const moves = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) if (!stayed.has(index)) moves.set(pair.before, moves.size + 1);

  const rows: Row<Entry>[] = [];
  const add = (row: Row<Entry> | null): void => void (row === null || rows.push(row));
  let [left, right] = [0, 0];
  const oldUpTo = (end: number): void => {
    for (; left < end; left += 1) add(goneRow(before[left], moves.get(left)));
  };
  const newUpTo = (end: number): void => {
    for (; right < end; right += 1) {
      const place = oldPlaces.get(right);
      if (place === undefined) add(newRow(after[right]));
      else add(pairRow(before[place], after[right], moves.get(place), kind));
    }
  };
  for (const anchor of anchors) {
    oldUpTo(anchor.before);
    newUpTo(anchor.after + 1);
    left = anchor.before + 1;
  }
  oldUpTo(before.length);
  newUpTo(after.length);
  return rows;
}

function goneRow<Entry>(before: Entry | undefined, move: number | undefined): Row<Entry> | null {
  if (before === undefined) return null;
  return move === undefined ? { kind: 'removed', before } : { kind: 'moved-from', before, move };
}

function newRow<Entry>(after: Entry | undefined): Row<Entry> | null {
  return after === undefined ? null : { kind: 'added', after };
}

function pairRow<Entry>(
  before: Entry | undefined,
  after: Entry | undefined,
  move: number | undefined,
  kind: EntryKind<Entry>,
): Row<Entry> | null {
  if (before === undefined || after === undefined) return null;
  if (move === undefined && sameApartFromIds(before, after)) return { kind: 'same', before, after };
  const parts = kind.parts(before, after);
  const isEdited = parts.some((part) => !part.isSame);
  if (move !== undefined) return { kind: 'moved-to', before, after, parts, isEdited, move };
  return isEdited ? { kind: 'changed', before, after, parts } : { kind: 'same', before, after };
}
