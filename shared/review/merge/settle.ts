import { sameApartFromIds, sameValue } from '../same-value.ts';
import type { Choice, ConflictPlace, ConflictReason, Side } from './conflict.ts';
import type { Slot } from './slot.ts';
import type { Thread } from './threads.ts';

/** What settling has to know of a kind of value. */
export interface Settling<Value> {
  /** Whether a place can hold both, so that a person may keep both. */
  readonly holdsBoth: boolean;
  /** The value under the id that the three agree on most; left out where values have no id. */
  readonly withMergedId?: (value: Value, base: Value | null, mine: Value, theirs: Value) => Value;
  /** Both changed it; one value with both changes where they touch different parts, else null. */
  readonly combine?: (base: Value, mine: Value, theirs: Value) => Value | null;
}

/** The three-way rule: changed on one side is taken, alike on both is taken, differently on both is a conflict. */
export function settle<Value>(
  thread: Thread<Value>,
  hasBase: boolean,
  conflictId: string,
  place: ConflictPlace,
  settling: Settling<Value>,
): Slot<Value> {
  const { base, mine, theirs } = thread;
  const conflict = (reason: ConflictReason, shownFirst: Side = 'mine'): Slot<Value> => {
    const choices: Choice[] = ['mine', 'theirs'];
    if (settling.holdsBoth && mine !== null && theirs !== null) choices.push('both');
    return {
      kind: 'open',
      conflict: { id: conflictId, place, reason, base, mine, theirs, shownFirst, choices },
    };
  };
  if (mine !== null && theirs !== null) return settleBoth(base, mine, theirs, hasBase, settling, conflict);
  const only = mine ?? theirs;
  const side: Side = mine === null ? 'theirs' : 'mine';
  const other: Side = mine === null ? 'mine' : 'theirs';
  if (only === null) return dropped(base, 'agreed');
  if (!hasBase) return conflict('only-one-has', side);
  if (base === null) return { kind: 'settled', value: only, origin: side };
  return sameApartFromIds(only, base) ? dropped(base, other) : conflict('deleted-and-changed', side);
}

function settleBoth<Value>(
  base: Value | null,
  mine: Value,
  theirs: Value,
  hasBase: boolean,
  settling: Settling<Value>,
  conflict: (reason: ConflictReason) => Slot<Value>,
): Slot<Value> {
  const settled = (value: Value, origin: 'base' | Side | 'agreed' | 'combined'): Slot<Value> => ({
    kind: 'settled',
    value: settling.withMergedId?.(value, base, mine, theirs) ?? value,
    origin,
  });
  const agree = sameApartFromIds(mine, theirs);
  if (!hasBase || base === null) {
    return agree ? settled(mine, 'agreed') : conflict(hasBase ? 'both-changed' : 'both-differ');
  }
  const mineKept = sameApartFromIds(mine, base);
  const theirsKept = sameApartFromIds(theirs, base);
  if (mineKept && theirsKept) return settled(sameValue(mine, base) ? theirs : mine, 'base');
  if (theirsKept) return settled(mine, 'mine');
  if (mineKept) return settled(theirs, 'theirs');
  if (agree) return settled(mine, 'agreed');
  const combined = settling.combine?.(base, mine, theirs) ?? null;
  return combined === null ? conflict('both-changed') : settled(combined, 'combined');
}

function dropped<Value>(value: Value | null, origin: Side | 'agreed'): Slot<Value> {
  if (value === null) throw new TypeError('A thing of no list');
  return { kind: 'dropped', value, origin };
}

/** The id of a thing after a merge: a change of id is a change like any other; of two different ones the lower. */
export function mergedId(base: string | null, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  return mine < theirs ? mine : theirs;
}
