import type { Choice, Conflict, Side } from './conflict.ts';

/**
 * Where a settled value comes from: nobody touched it, one side changed it, both did alike, or each side changed
 * another part of it.
 */
export type Origin = 'base' | Side | 'agreed' | 'combined';

/** A place of the merged story: settled by itself, to be decided, or decided by a person. */
export type Slot<Value> =
  | { readonly kind: 'settled'; readonly value: Value; readonly origin: Origin }
  /** Taken out by one side or both and changed by none; `value` is what it was. Not in the merged story. */
  | { readonly kind: 'dropped'; readonly value: Value; readonly origin: Side | 'agreed' }
  | { readonly kind: 'open'; readonly conflict: Conflict<Value> }
  /** `values` go into the story one after the other; none where it stays out. */
  | {
      readonly kind: 'decided';
      readonly conflict: Conflict<Value>;
      readonly choice: Choice;
      readonly values: readonly Value[];
    };

/** Two values kept side by side as far as their place can hold both. */
export type KeepBoth<Value> = (mine: Value, theirs: Value) => readonly Value[];

/** What of a slot stands in the story. Of an open one, all that either side has. */
export function valuesIn<Value>(slot: Slot<Value>, keepBoth: KeepBoth<Value>): readonly Value[] {
  switch (slot.kind) {
    case 'settled':
      return [slot.value];
    case 'dropped':
      return [];
    case 'open':
      return chosenValues(slot.conflict, 'both', keepBoth);
    case 'decided':
      return slot.values;
  }
}

/** What a choice leaves of a conflict. */
export function chosenValues<Value>(
  { mine, theirs }: Conflict<Value>,
  choice: Choice,
  keepBoth: KeepBoth<Value>,
): readonly Value[] {
  if (choice === 'both' && mine !== null && theirs !== null) return keepBoth(mine, theirs);
  const wanted = choice === 'both' ? (mine ?? theirs) : choice === 'mine' ? mine : theirs;
  return wanted === null ? [] : [wanted];
}
