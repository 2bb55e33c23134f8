/** The middle and the slow end of many measurements, in their own unit. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** @throws Error where there is nothing to tell from */
export function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/**
 * The smallest value that at least this share of all values does not exceed (nearest rank).
 *
 * @param share above 0, at most 1
 * @throws Error where there are no values, or one that is no number
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined || values.some(Number.isNaN)) throw new Error('A measurement is missing');
  return value;
}
