import { expect, it } from 'vitest';
import { dropPlace } from '../../../../../renderer/editor/moving/block-drag.ts';

const blocks = [
  { key: '1', top: 0, bottom: 100 },
  { key: '2', top: 120, bottom: 200 },
];

it.each([
  [-50, '1', 'before'],
  [40, '1', 'before'],
  [60, '1', 'after'],
  [110, '2', 'before'],
  [190, '2', 'after'],
  [900, '2', 'after'],
] as const)('a pointer at %d lands at block %s, %s it', (y, key, side) => {
  expect(dropPlace(blocks, y)).toEqual({ key, side });
});

it('lands nowhere on an empty page', () => expect(dropPlace([], 10)).toBeNull());
