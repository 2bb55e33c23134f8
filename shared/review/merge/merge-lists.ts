import type { Recognition } from '../compare/pair-entries.ts';
import type { MergedList } from './conflict.ts';
import type { Notice } from './merge.ts';
import { orderThreads, withoutMoved } from './order-threads.ts';
import { type Settling, settle } from './settle.ts';
import type { Slot } from './slot.ts';
import { type Thread, threadsOf } from './threads.ts';

/** What has to be known of a kind of thing to merge lists of it. */
export interface MergeKind<Entry> extends Recognition<Entry>, Settling<Entry> {
  readonly list: MergedList;
  /** The id by which conflicts and notices name it. */
  readonly nameOf: (entry: Entry) => string;
}

export interface MergedEntries<Entry> {
  readonly slots: readonly Slot<Entry>[];
  readonly notices: readonly Notice[];
}

/** Three lists into one, thing by thing and place by place. `base` is null where there is none. */
export function mergeLists<Entry>(
  base: readonly Entry[] | null,
  mine: readonly Entry[],
  theirs: readonly Entry[],
  kind: MergeKind<Entry>,
): MergedEntries<Entry> {
  const threads = threadsOf(base, mine, theirs, kind);
  // Without a base nobody knows who moved what, so that mine stays as it is.
  const others = base === null ? withoutMoved(threads.mine, threads.theirs) : threads.theirs;
  const { order, sharedPlaces, bothMoved } = orderThreads(threads.base, threads.mine, others);
  const { list } = kind;
  const name = (thread: Thread<Entry>): string => nameOf(thread, kind);
  const conflictIdOf = withoutRepeats();
  const slots = order.map((thread) => {
    const id = name(thread);
    const conflictId = conflictIdOf(`${list}/${rootOf(thread)}/${id}`);
    return settle(thread, base !== null, conflictId, { kind: 'entry', list, id }, kind);
  });
  return {
    slots,
    notices: [
      ...sharedPlaces.map(
        (place): Notice => ({
          kind: 'same-place',
          list,
          after: place.after === null ? null : name(place.after),
          mine: place.mine.map(name),
          theirs: place.theirs.map(name),
        }),
      ),
      ...bothMoved.map((thread): Notice => ({ kind: 'both-moved', list, id: name(thread) })),
    ],
  };
}

/** Tells names apart that come again, as one tag given twice. */
function withoutRepeats(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}/${before}`;
  };
}

function nameOf<Entry>({ base, mine, theirs }: Thread<Entry>, kind: MergeKind<Entry>): string {
  const entry = base ?? mine ?? theirs;
  return entry === null ? '' : kind.nameOf(entry);
}

/** The first list that has it: an id may stand for one thing in the base and for another in what a side put in. */
function rootOf({ base, mine }: Thread<unknown>): 'base' | 'mine' | 'theirs' {
  if (base !== null) return 'base';
  return mine === null ? 'theirs' : 'mine';
}
