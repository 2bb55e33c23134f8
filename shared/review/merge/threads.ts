import type { Match } from '../compare/match-sequences.ts';
import { pairEntries, type Recognition } from '../compare/pair-entries.ts';

/** One thing through all three lists; null where a list does not have it. */
export interface Thread<Entry> {
  readonly base: Entry | null;
  readonly mine: Entry | null;
  readonly theirs: Entry | null;
}

/** Three lists by the things in them. Each list in its own order; what is one thing is one object. */
export interface Threads<Entry> {
  readonly base: readonly Thread<Entry>[];
  readonly mine: readonly Thread<Entry>[];
  readonly theirs: readonly Thread<Entry>[];
}

interface Draft<Entry> {
  base: Entry | null;
  mine: Entry | null;
  theirs: Entry | null;
}

/**
 * Follows things from the base to both sides. What both put in under one id is one thing. Without a base, mine is
 * where the order comes from, and things are followed from mine to theirs.
 */
export function threadsOf<Entry>(
  base: readonly Entry[] | null,
  mine: readonly Entry[],
  theirs: readonly Entry[],
  recognition: Recognition<Entry>,
): Threads<Entry> {
  const toThread =
    (side: 'base' | 'mine' | 'theirs') =>
    (entry: Entry): Draft<Entry> => ({
      base: null,
      mine: null,
      theirs: null,
      [side]: entry,
    });
  if (base === null) {
    const own = mine.map(toThread('mine'));
    const others = follow(own, theirs, pairEntries(mine, theirs, recognition), 'theirs', toThread('theirs'));
    return { base: own, mine: own, theirs: others };
  }
  const first = base.map(toThread('base'));
  const own = follow(first, mine, pairEntries(base, mine, recognition), 'mine', toThread('mine'));
  const newInMine = new Map<string, Draft<Entry>[]>();
  for (const thread of own) {
    const id = thread.base === null && thread.mine !== null ? recognition.id(thread.mine) : null;
    if (id !== null) newInMine.set(id, [...(newInMine.get(id) ?? []), thread]);
  }
  const others = follow(first, theirs, pairEntries(base, theirs, recognition), 'theirs', (entry) => {
    const id = recognition.id(entry);
    const known = id === null ? undefined : newInMine.get(id)?.shift();
    if (known === undefined) return toThread('theirs')(entry);
    known.theirs = entry;
    return known;
  });
  return { base: first, mine: own, theirs: others };
}

function follow<Entry>(
  known: readonly Draft<Entry>[],
  side: readonly Entry[],
  pairs: readonly Match[],
  name: 'mine' | 'theirs',
  begin: (entry: Entry) => Draft<Entry>,
): Draft<Entry>[] {
  const places = new Map(pairs.map((pair) => [pair.after, pair.before]));
  return side.map((entry, index) => {
    const place = places.get(index);
    const thread = place === undefined ? undefined : known[place];
    if (thread === undefined) return begin(entry);
    thread[name] = entry;
    return thread;
  });
}
