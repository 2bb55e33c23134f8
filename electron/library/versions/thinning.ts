import type { VersionHead } from '../version-file.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Days are those of Vietnam, which is seven hours ahead of UTC all year. */
const VIETNAM = 7 * HOUR;

/**
 * Which versions may go: of those kept by themselves at intervals the last hour stays whole, of the day before the
 * last of each hour, of all earlier ones the last of each day; of each writer, so that nobody's work goes with
 * another's. What a person or a step of the work kept stays for ever; so do the versions a merge was made of, what was
 * put back, and every version that none follows. Pure; what stays once thinned is not thinned by the same moment
 * again, and a later moment never misses what an earlier one took away.
 *
 * @param heads all versions of a story, in any order
 * @param now milliseconds since 1970; versions of the future stay
 * @param held ids of versions that something else still needs
 * @param gone the records of those thinned before: what they follow is still followed
 */
export function versionsToThin(
  heads: readonly VersionHead[],
  now: number,
  held: ReadonlySet<string> = new Set(),
  gone: readonly VersionHead[] = [],
): VersionHead[] {
  const followed = new Set([...heads, ...gone].flatMap(({ parents }) => parents));
  const needed = new Set([...held, ...heads.flatMap(neededBy)]);
  const newest = new Map<string, VersionHead>();
  const optional = heads.filter((head) => {
    const age = now - Date.parse(head.keptAt);
    return head.reason === 'interval' && age >= HOUR && followed.has(head.id) && !needed.has(head.id);
  });
  for (const head of optional) {
    const bucket = bucketOf(head, now);
    const known = newest.get(bucket);
    if (known === undefined || isLater(head, known)) newest.set(bucket, head);
  }
  return optional.filter((head) => newest.get(bucketOf(head, now)) !== head);
}

/** A merge needs those it was made of to be understood, a restoring what it put back. */
function neededBy({ parents, restoredFrom }: VersionHead): readonly string[] {
  return [...(parents.length > 1 ? parents : []), ...(restoredFrom === null ? [] : [restoredFrom])];
}

function bucketOf(head: VersionHead, now: number): string {
  const keptAt = Date.parse(head.keptAt);
  const within =
    now - keptAt < DAY ? `h${Math.floor(keptAt / HOUR)}` : `d${Math.floor((keptAt + VIETNAM) / DAY)}`;
  return `${within} ${head.savedBy}`;
}

function isLater(one: VersionHead, other: VersionHead): boolean {
  const ahead = Date.parse(one.keptAt) - Date.parse(other.keptAt) || one.revision - other.revision;
  return ahead === 0 ? one.id > other.id : ahead > 0;
}
