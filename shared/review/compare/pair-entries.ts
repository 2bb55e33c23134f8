import { sameApartFromIds } from '../same-value.ts';
import { type Features, likeness } from './likeness.ts';
import type { Match } from './match-sequences.ts';
import { fitsPairing, pairByLikeness } from './pair-by-likeness.ts';

/** How entries of a list are recognised. */
export interface Recognition<Entry> {
  /** What stays with an entry whatever is done to it, or null where entries have nothing of the kind. */
  readonly id: (entry: Entry) => string | null;
  readonly features: (entry: Entry) => Features;
}

/** Below this an entry has lost what it was, and its words may be found under another id. */
const EMPTIED = 0.3;
/** So many words make an entry known wherever it went; fewer may stand in a story twice. */
const WORDS_TO_KNOW_BY = 3;

/**
 * Which entry of one list is which of the other: by id, the rest by likeness. An entry whose words went to another id
 * (Enter at the start of a paragraph leaves the old id with the empty line) is followed by its words.
 *
 * @returns pairs of indices, rising in `after`; no index twice
 */
export function pairEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  recognition: Recognition<Entry>,
): Match[] {
  const featuresBefore = remembered(before, recognition.features);
  const featuresAfter = remembered(after, recognition.features);
  const byId = pairsById(before, after, recognition.id);
  const isLost = (pair: Match): boolean =>
    !sameApartFromIds(before[pair.before], after[pair.after]) &&
    likeness(featuresBefore(pair.before), featuresAfter(pair.after)) < EMPTIED;
  const pairs =
    byId.length === before.length && byId.length === after.length
      ? byId
      : pairTheRest(before.length, after.length, byId, isLost, featuresBefore, featuresAfter);
  return pairs.sort((one, other) => one.after - other.after);
}

type FeaturesAt = (index: number) => Features;

function pairTheRest(
  before: number,
  after: number,
  byId: readonly Match[],
  isLost: (pair: Match) => boolean,
  featuresBefore: FeaturesAt,
  featuresAfter: FeaturesAt,
): Match[] {
  const lost = byId.filter(isLost);
  const lostOnes = new Set(lost);
  const kept = byId.filter((pair) => !lostOnes.has(pair));
  const free = freeIndices(before, after, kept);
  const exact = pairsByWords(free, featuresBefore, featuresAfter);
  const rest = freeIndices(before, after, [...kept, ...exact]);
  const alike = fitsPairing(rest.before.length, rest.after.length)
    ? pairByLikeness(rest.before.map(featuresBefore), rest.after.map(featuresAfter)).map((pair) => ({
        before: rest.before[pair.before] ?? 0,
        after: rest.after[pair.after] ?? 0,
      }))
    : [];
  const found = [...kept, ...exact, ...alike];
  const [usedBefore, usedAfter] = used(found);
  const restored = lost.filter((pair) => !usedBefore.has(pair.before) && !usedAfter.has(pair.after));
  return [...found, ...restored];
}

function pairsById<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  id: Recognition<Entry>['id'],
): Match[] {
  const places = new Map<string, number>();
  for (const [index, entry] of before.entries()) {
    const own = id(entry);
    if (own !== null && !places.has(own)) places.set(own, index);
  }
  return after.flatMap((entry, index) => {
    const own = id(entry);
    const place = own === null ? undefined : places.get(own);
    if (own === null || place === undefined) return [];
    places.delete(own);
    return [{ before: place, after: index }];
  });
}

interface Indices {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Entries with exactly the same words, wherever they stand: cut here and pasted there, with a new id. */
function pairsByWords(free: Indices, featuresBefore: FeaturesAt, featuresAfter: FeaturesAt): Match[] {
  const places = new Map<string, number[]>();
  for (const index of free.before) {
    const key = wordsKey(featuresBefore(index));
    if (key !== null) places.set(key, [...(places.get(key) ?? []), index]);
  }
  return free.after.flatMap((index) => {
    const key = wordsKey(featuresAfter(index));
    const place = key === null ? undefined : places.get(key)?.shift();
    return place === undefined ? [] : [{ before: place, after: index }];
  });
}

function wordsKey({ kind, words, length, mark }: Features): string | null {
  if (length < WORDS_TO_KNOW_BY) return null;
  const counts = [...words].map(([word, count]) => `${word}:${count}`);
  return [kind, mark, ...counts].join(' ');
}

function freeIndices(before: number, after: number, pairs: readonly Match[]): Indices {
  const [usedBefore, usedAfter] = used(pairs);
  const free = (length: number, taken: ReadonlySet<number>): number[] =>
    Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
  return { before: free(before, usedBefore), after: free(after, usedAfter) };
}

function used(pairs: readonly Match[]): [ReadonlySet<number>, ReadonlySet<number>] {
  return [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
}

function remembered<Entry>(
  entries: readonly Entry[],
  features: (entry: Entry) => Features,
): (index: number) => Features {
  const known = new Map<number, Features>();
  return (index) => {
    const entry = entries[index];
    const found = known.get(index);
    if (found !== undefined || entry === undefined) return found ?? NOTHING;
    const made = features(entry);
    known.set(index, made);
    return made;
  };
}

const NOTHING: Features = { kind: '', words: new Map(), length: 0, mark: '' };
