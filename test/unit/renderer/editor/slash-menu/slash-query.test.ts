import { expect, it } from 'vitest';
import { slashQuery } from '../../../../../renderer/editor/slash-menu/slash-query.ts';

it.each([
  ['/', ''],
  ['/ảnh', 'ảnh'],
  ['/tít phụ', 'tít phụ'],
])('%j asks for %j', (text, query) => expect(slashQuery(text)?.matchingString).toBe(query));

it.each(['', 'a/', '/5', '23/2', '/ ảnh', '//', `/${'a'.repeat(40)}`])('%j asks nothing', (text) =>
  expect(slashQuery(text)).toBeNull(),
);
