import { describe, expect, it } from 'vitest';
import { moveInList } from '../../../../renderer/desk/move-in-list.ts';

describe('moveInList', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 5, 4],
    ['PageDown', 5, 9],
    ['PageUp', 5, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
  ])('%s at %i of ten leads to %i', (key, at, to) => {
    expect(moveInList(key, at, 10)).toBe(to);
  });

  it('leaves other keys alone, and an empty list', () => {
    expect(moveInList('a', 1, 10)).toBeNull();
    expect(moveInList('ArrowDown', 0, 0)).toBeNull();
  });
});
