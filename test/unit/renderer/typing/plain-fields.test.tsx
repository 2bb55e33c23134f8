import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema } from '#shared/api/settings.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { fieldKind, plainField } from '../../../../renderer/typing/field-kind.ts';
import { attachPlainFields } from '../../../../renderer/typing/plain-fields.ts';
import { takeStep } from '../../../../renderer/typing/typed-step.ts';
import { createTypist } from '../../../../renderer/typing/typist.ts';

let detach: () => void;
beforeEach(() => {
  const settings = {
    ...createStore(settingsSchema.parse({})),
    load: async () => null,
    change: async () => null,
  };
  detach = attachPlainFields(
    document,
    createTypist(settings, () => undefined),
  );
  // This DOM has no editing commands: what a browser's does to a field.
  document.execCommand = (_command, _shown, text = '') => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (field === null) return false;
    replace(field, field.selectionStart ?? 0, field.selectionEnd ?? 0, text);
    return true;
  };
});
afterEach(() => {
  detach();
  document.body.innerHTML = '';
});

function fieldOf<Name extends 'input' | 'textarea'>(html: string, name: Name) {
  document.body.innerHTML = html;
  const field = document.querySelector(name);
  if (field === null) throw new Error('no field');
  return field;
}

function replace(
  field: HTMLInputElement | HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void {
  field.value = field.value.slice(0, start) + text + field.value.slice(end);
  field.setSelectionRange(start + text.length, start + text.length);
}

/** A key as the browser would carry it out: what is not prevented it does itself. Gives the undo steps announced. */
function type(field: HTMLInputElement | HTMLTextAreaElement, keys: string): (string | null)[] {
  return [...keys].map((sign) => {
    const named = { '⎋': 'Escape', '\n': 'Enter', '\t': 'Tab', '⌫': 'Backspace' }[sign];
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: named ?? sign, bubbles: true, cancelable: true }),
    );
    if (named !== undefined && named !== 'Backspace') return takeStep();
    const inputType = named === undefined ? 'insertText' : 'deleteContentBackward';
    const event = new InputEvent('beforeinput', {
      inputType,
      data: named === undefined ? sign : null,
      bubbles: true,
      cancelable: true,
    });
    if (field.dispatchEvent(event)) {
      const start = field.selectionStart ?? 0;
      const end = field.selectionEnd ?? 0;
      const from = named === undefined || start !== end ? start : start - 1;
      replace(field, Math.max(0, from), end, named === undefined ? sign : '');
    }
    return takeStep();
  });
}

describe('what a field is for', () => {
  it.each([
    ['<input>', 'text'],
    ['<input type="search">', 'search'],
    ['<input type="url">', 'address'],
    ['<input type="email">', 'address'],
    ['<input data-typing="address">', 'address'],
    ['<div data-typing="search"><input></div>', 'search'],
    ['<input data-typing="nonsense">', 'text'],
  ])('%s', (html, kind) => {
    expect(fieldKind(fieldOf(html, 'input'))).toBe(kind);
  });

  it.each([
    ['<input type="checkbox">', false],
    ['<input type="password">', false],
    ['<input type="number">', false],
    ['<input readonly>', false],
    ['<input disabled>', false],
    ['<input data-typing="off">', false],
    ['<input type="text">', true],
  ])('%s takes Vietnamese: %s', (html, expected) => {
    expect(plainField(fieldOf(html, 'input')) !== null).toBe(expected);
  });
});

describe('typing in a plain field', () => {
  it('writes Vietnamese, and the keys of what is none', () => {
    const field = fieldOf('<textarea></textarea>', 'textarea');
    type(field, 'tieesng Vieetj user text.');
    expect(field.value).toBe('tiếng Việt user text.');
  });

  it('leaves addresses alone', () => {
    const field = fieldOf('<input type="url">', 'input');
    type(field, 'tieesng');
    expect(field.value).toBe('tieesng');
  });

  it('ends the word by Enter, Tab and what else ends the entry', () => {
    for (const end of ['\n', '\t', ',']) {
      const field = fieldOf('<input data-entry-ends=",">', 'input');
      type(field, 'user');
      expect(field.value).toBe('uẻ');
      type(field, end);
      expect(field.value).toBe(end === ',' ? 'user,' : 'user');
    }
  });

  it('changes a word in the middle of the text, and leaves the caret in it', () => {
    const field = fieldOf('<input value="ngay mai">', 'input');
    field.setSelectionRange(3, 3);
    type(field, 'f');
    expect(field.value).toBe('ngày mai');
    expect(field.selectionStart).toBe(3);
  });

  it('writes over a selection', () => {
    const field = fieldOf('<input value="tôi hay đi">', 'input');
    field.setSelectionRange(4, 7);
    type(field, 'wowcs');
    expect(field.value).toBe('tôi ước đi');
  });

  it('makes a step of each word, of a run of Backspaces, and of what follows them', () => {
    const field = fieldOf('<textarea></textarea>', 'textarea');
    expect(type(field, 'vieetj ba')).toEqual([
      'push',
      ...Array.from({ length: 6 }, () => 'merge'),
      'push',
      'merge',
    ]);
    expect(type(field, '⌫⌫')).toEqual(['push', 'merge']);
    expect(type(field, 'na')).toEqual(['push', 'merge']);
    expect(field.value).toBe('việt na');
  });
});
