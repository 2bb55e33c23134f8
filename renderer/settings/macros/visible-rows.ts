/** Height of a row in pixels: all are alike, so that a place can be reckoned from a number. */
export const ROW_HEIGHT = 38;
/** The table's titles stay above the rows. */
export const HEAD_HEIGHT = 30;
/** Rows drawn above and below what is in sight. */
const BEYOND = 6;

export interface RowRange {
  readonly from: number;
  /** The first that is no longer drawn. */
  readonly to: number;
}

/**
 * The rows to draw of a long table.
 *
 * @param scrolled pixels scrolled away above
 * @param height pixels in sight, without the titles
 */
export function visibleRows(scrolled: number, height: number, count: number): RowRange {
  const from = Math.floor(scrolled / ROW_HEIGHT) - BEYOND;
  const to = Math.ceil((scrolled + height) / ROW_HEIGHT) + BEYOND;
  return { from: Math.max(0, Math.min(from, count)), to: Math.max(0, Math.min(to, count)) };
}

/** How far to scroll so that a row is in sight: as little as possible. */
export function scrollTo(row: number, scrolled: number, height: number): number {
  const top = row * ROW_HEIGHT;
  if (top < scrolled) return top;
  return Math.max(scrolled, top + ROW_HEIGHT - height);
}
