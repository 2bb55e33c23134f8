import { expect, it } from 'vitest';
import { leavesField } from '../../../../../renderer/editor/fields/leave-field.ts';

const key = (name: string, modifier: object = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...modifier,
});
const caret = (at: number, value = 'Tít') => ({ value, selectionStart: at, selectionEnd: at });

it.each([
  ['Enter', caret(1), 'next'],
  ['ArrowDown', caret(3), 'next'],
  ['ArrowDown', caret(1), null],
  ['ArrowUp', caret(0), 'previous'],
  ['ArrowUp', caret(1), null],
  ['ArrowLeft', caret(0), null],
  ['a', caret(3), null],
] as const)('%s at %j gives %s', (name, at, way) => expect(leavesField(key(name), at)).toBe(way));

it('stays with any modifier, and while a stretch is selected', () => {
  expect(leavesField(key('Enter', { shiftKey: true }), caret(3))).toBeNull();
  expect(leavesField(key('ArrowUp', { ctrlKey: true }), caret(0))).toBeNull();
  expect(leavesField(key('ArrowDown'), { value: 'Tít', selectionStart: 0, selectionEnd: 3 })).toBeNull();
});
