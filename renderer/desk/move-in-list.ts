/** How far Page Up and Page Down go. */
const PAGE = 8;

/**
 * Where a key leads in a list.
 *
 * @param at the entry that has the focus
 * @param count how many entries there are
 * @returns the entry to go to, or null where the key is not for moving
 */
export function moveInList(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const within = (wanted: number): number => Math.min(Math.max(wanted, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return within(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
