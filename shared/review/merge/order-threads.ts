import { longestRising } from '../compare/longest-rising.ts';

/** Where both sides put something new, or something they moved, behind the same neighbour. */
export interface SharedPlace<Thread> {
  readonly after: Thread | null;
  readonly mine: readonly Thread[];
  readonly theirs: readonly Thread[];
}

export interface Ordered<Thread> {
  readonly order: readonly Thread[];
  readonly sharedPlaces: readonly SharedPlace<Thread>[];
  /** Moved by both to different places; they stand where mine has them. */
  readonly bothMoved: readonly Thread[];
}

/**
 * One order out of three. What neither side moved keeps the base's order; what a side put in or moved follows the
 * neighbour it has on that side. At one place mine come before theirs. What a side took out keeps its place here.
 */
export function orderThreads<Thread>(
  base: readonly Thread[],
  mine: readonly Thread[],
  theirs: readonly Thread[],
): Ordered<Thread> {
  const places = new Map(base.map((thread, index) => [thread, index]));
  const floatingInMine = floating(mine, places);
  const floatingInTheirs = floating(theirs, places);
  const staying = base.filter((thread) => !floatingInMine.has(thread) && !floatingInTheirs.has(thread));
  const anchors = new Set(staying);
  const mineAt = placed(mine, anchors, floatingInMine);
  const theirsAt = placed(theirs, anchors, floatingInTheirs);
  const order: Thread[] = [];
  const sharedPlaces: SharedPlace<Thread>[] = [];
  for (const after of [null, ...staying]) {
    const own = mineAt.behind.get(after) ?? [];
    const others = (theirsAt.behind.get(after) ?? []).filter((thread) => !mineAt.anchorOf.has(thread));
    if (after !== null) order.push(after);
    for (const thread of [...own, ...others]) order.push(thread);
    if (own.length > 0 && others.length > 0) sharedPlaces.push({ after, mine: own, theirs: others });
  }
  const bothMoved = [...mineAt.anchorOf].flatMap(([thread, anchor]) => {
    const other = theirsAt.anchorOf.get(thread);
    return other === undefined || other === anchor ? [] : [thread];
  });
  return { order, sharedPlaces, bothMoved };
}

/** What a side put in, and as little as can be of what it moved. */
function floating<Thread>(side: readonly Thread[], places: ReadonlyMap<Thread, number>): ReadonlySet<Thread> {
  const known = side.filter((thread) => places.has(thread));
  const kept = longestRising(known.map((thread) => places.get(thread) ?? -1));
  const staying = new Set(kept.map((index) => known[index]));
  return new Set(side.filter((thread) => !staying.has(thread)));
}

/** A side without what it has in another order than the base. */
export function withoutMoved<Thread>(base: readonly Thread[], side: readonly Thread[]): Thread[] {
  const places = new Map(base.map((thread, index) => [thread, index]));
  const floats = floating(side, places);
  return side.filter((thread) => !(places.has(thread) && floats.has(thread)));
}

interface Placed<Thread> {
  /** What stands behind each anchor, null being the start. */
  readonly behind: ReadonlyMap<Thread | null, readonly Thread[]>;
  readonly anchorOf: ReadonlyMap<Thread, Thread | null>;
}

function placed<Thread>(
  side: readonly Thread[],
  anchors: ReadonlySet<Thread>,
  floats: ReadonlySet<Thread>,
): Placed<Thread> {
  const behind = new Map<Thread | null, Thread[]>();
  const anchorOf = new Map<Thread, Thread | null>();
  let anchor: Thread | null = null;
  for (const thread of side) {
    if (anchors.has(thread)) anchor = thread;
    else if (floats.has(thread)) {
      const others = behind.get(anchor) ?? [];
      others.push(thread);
      behind.set(anchor, others);
      anchorOf.set(thread, anchor);
    }
  }
  return { behind, anchorOf };
}
