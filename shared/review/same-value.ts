/**
 * Whether two plain values hold the same. A key whose value is undefined counts as one that is not there.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  return same(left, right, false);
}

/**
 * As {@link sameValue}, but for ids of a story's own things: of blocks, entries of lists, blocks in boxes. What a later
 * version wrote (whatever stands under `extra`, the inside of an unknown block) is compared to the letter.
 */
export function sameApartFromIds(left: unknown, right: unknown): boolean {
  return same(left, right, true);
}

function same(left: unknown, right: unknown, skipsIds: boolean): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((entry, index) => same(entry, right[index], skipsIds));
  }
  if (!isRecord(left) || !isRecord(right) || Array.isArray(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    if (skipsIds && key === 'id') continue;
    if (key === 'raw' && skipsIds) {
      if (!same(withoutId(left[key]), withoutId(right[key]), false)) return false;
    } else if (!same(left[key], right[key], skipsIds && key !== 'extra')) return false;
  }
  return true;
}

function withoutId(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  const { id: _id, ...rest } = raw;
  return rest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
