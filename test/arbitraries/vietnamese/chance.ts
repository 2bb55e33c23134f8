/** A small repeatable source of chance (mulberry32): the same seed gives the same orders on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function between(low: number, high: number): number {
    return low + Math.floor(fraction() * (high - low + 1));
  }
  return { between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}

/** A number from a text, to seed chance by the syllable (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const point of text) hash = Math.imul(hash ^ (point.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
