import { describe, expect, it } from 'vitest';
import { sameApartFromIds, sameValue } from '#shared/review/same-value.ts';

describe('sameValue', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[], {}, false],
    [{}, [], false],
    [null, {}, false],
    [[1], [1, 2], false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    ['1', 1, false],
    [{ id: 1 }, { id: 2 }, false],
  ])('%j, %j', (left, right, expected) => {
    expect(sameValue(left, right)).toBe(expected);
    expect(sameValue(right, left)).toBe(expected);
  });
});

describe('sameApartFromIds', () => {
  it.each<[string, unknown, unknown, boolean]>([
    [
      'ids at any depth',
      { id: 1, items: [{ id: 2, text: 'a' }] },
      { id: 3, items: [{ id: 4, text: 'a' }] },
      true,
    ],
    [
      'other words',
      { id: 1, items: [{ id: 2, text: 'a' }] },
      { id: 1, items: [{ id: 2, text: 'b' }] },
      false,
    ],
    [
      'ids that a later version wrote',
      { extra: { later: { id: 1 } } },
      { extra: { later: { id: 2 } } },
      false,
    ],
    ['the id of an unknown block', { id: 1, raw: { id: 1, x: 1 } }, { id: 2, raw: { id: 2, x: 1 } }, true],
    [
      'ids inside an unknown block',
      { raw: { id: 1, x: { id: 1 } } },
      { raw: { id: 1, x: { id: 2 } } },
      false,
    ],
  ])('%s', (_name, left, right, expected) => {
    expect(sameApartFromIds(left, right)).toBe(expected);
    expect(sameApartFromIds(right, left)).toBe(expected);
  });
});
