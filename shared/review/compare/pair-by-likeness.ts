import { ALIKE, type Features, likeness, likenessAtMost } from './likeness.ts';
import type { Match } from './match-sequences.ts';

/** How many looks into word counts one pairing may take; above, only neighbours are held against each other. */
const WORK = 1_500_000;
/** How many pairs may be looked at, whatever their size. */
const CELLS = 1_000_000;

/**
 * Pairs of things most alike in all, in the order of both: a longest common subsequence weighed by likeness. Of very
 * many things each is only held against those at about the same place. Bounded in time; the same answer every time.
 */
export function pairByLikeness(before: readonly Features[], after: readonly Features[]): Match[] {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0) return [];
  const width = columns + 1;
  const reach = reachOf(before, after);
  /** best[i][j]: the most likeness in all that the rest from i and j can have. Outside the reach: as beside it. */
  const best = new Float64Array((rows + 1) * width);
  const likenesses = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const centre = (row * columns) / rows;
    for (let column = columns - 1; column >= 0; column -= 1) {
      const alike = Math.abs(column - centre) <= reach ? alikeness(before[row], after[column]) : 0;
      likenesses[row * columns + column] = alike;
      const without = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
      const together = alike === 0 ? 0 : alike + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(without, together);
    }
  }
  const pairs: Match[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const alike = likenesses[row * columns + column] ?? 0;
    const here = best[row * width + column] ?? 0;
    if (alike > 0 && here === alike + (best[(row + 1) * width + column + 1] ?? 0)) {
      pairs.push({ before: row, after: column });
      row += 1;
      column += 1;
    } else if (here === best[(row + 1) * width + column]) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Their likeness, or 0 where it is not enough. */
function alikeness(before: Features | undefined, after: Features | undefined): number {
  if (before === undefined || after === undefined || likenessAtMost(before, after) < ALIKE) return 0;
  const alike = likeness(before, after);
  return alike < ALIKE ? 0 : alike;
}

/** How far from its own place a thing may look for another. */
function reachOf(before: readonly Features[], after: readonly Features[]): number {
  const words = before.reduce((sum, { words: { size } }) => sum + size + 1, 0);
  return Math.max(2, Math.min(after.length, Math.floor(WORK / (2 * words))));
}

/** Whether so many against so many can be held against each other at all. */
export function fitsPairing(rows: number, columns: number): boolean {
  return rows * columns <= CELLS;
}
