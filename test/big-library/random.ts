/** Chance that says the same for the same seed. */
export interface Random {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of a list; the first ones far oftener than the last, as words are in any text. */
  common<Item>(items: readonly Item[]): Item;
  /** One of a long list by Zipf's law: the n-th about 1/n as often as the first. */
  zipf<Item>(items: readonly Item[]): Item;
  one<Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
}

/** Mulberry32, a generator in the public domain: 32 bits of state, enough for words. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    common: (items) => at(items, Math.floor(next() ** 2 * items.length)),
    zipf: (items) => at(items, Math.floor((items.length + 1) ** next()) - 1),
    one: (items) => at(items, Math.floor(next() * items.length)),
    chance: (share) => next() < share,
  };
}
