/**
 * Indices of a longest strictly rising subsequence, rising (patience sorting, n log n). What is in it kept its order;
 * what is not was moved, and as few as can be are.
 */
export function longestRising(values: readonly number[]): number[] {
  /** Index of the smallest value that ends a rising subsequence of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  }
  const rising: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rising.push(index);
  return rising.reverse();
}
