import { type Edit, type Key, type Press, press } from '#shared/vietnamese/typing/press.ts';
import type { Session } from '#shared/vietnamese/typing/session.ts';
import { fieldKind, type PlainField, plainField } from './field-kind.ts';
import { announceStep, type TypedStep } from './typed-step.ts';
import type { Typist } from './typist.ts';

/** Where the last key left the caret, and what it left. */
interface Continuation {
  readonly field: PlainField;
  readonly caret: number;
  readonly session: Session | null;
  readonly deleted: boolean;
}

/**
 * Vietnamese typing in every plain text field of the page. Listens on the document, before the fields themselves.
 *
 * @returns what ends it
 */
export function attachPlainFields(page: Document, typist: Typist): () => void {
  let last: Continuation | null = null;
  let writing = false;

  /** What a key does here; null where it is not ours. */
  const pressed = (
    key: Key,
    field: PlainField,
  ): { readonly done: Press; readonly step: TypedStep | null } | null => {
    const { selectionStart: start, selectionEnd: end, value } = field;
    if (start === null || end === null || (start !== end && key.kind !== 'character')) return null;
    const continuing = start === end && last?.field === field && last.caret === start;
    const before = value.slice(0, start);
    const place = { before, after: value.slice(end), session: continuing ? (last?.session ?? null) : null };
    const done = press(key, place, typist.typing(fieldKind(field)));
    typist.heard(key, done, before);
    const deleting = continuing && last?.deleted === true;
    return { done, step: stepOf({ key, before, continuing, deleting }) };
  };
  const leave = (field: PlainField, key: Key, session: Session | null): void => {
    last = { field, caret: field.selectionStart ?? 0, session, deleted: key.kind === 'backspace' };
  };
  const write = (field: PlainField, edit: Edit, step: TypedStep | null): void => {
    const start = (field.selectionStart ?? 0) - edit.before;
    const end = (field.selectionEnd ?? 0) + edit.after;
    writing = true;
    announceStep(step);
    replace(field, start, end, edit.text + edit.rest);
    if (edit.rest !== '') {
      const place = start + edit.text.length;
      field.setSelectionRange(place, place);
    }
    writing = false;
  };

  const onBeforeInput = (event: InputEvent): void => {
    const field = writing || event.isComposing ? null : plainField(event.target);
    const key = field === null ? null : keyOf(event);
    const found = field === null || key === null ? null : pressed(key, field);
    if (field === null || key === null || found === null) {
      if (!writing) {
        last = null;
        typist.forget();
      }
      return;
    }
    const { done, step } = found;
    if (done.kind === 'itself') {
      announceStep(step);
      const typed = key.kind === 'character';
      const caret = (field.selectionStart ?? 0) + (typed ? 1 : -1);
      last = { field, caret, session: done.session, deleted: !typed };
      return;
    }
    event.preventDefault();
    if (done.kind === 'word') {
      write(field, done.edit, step);
    } else {
      const sign = event.data ?? '';
      write(field, { before: 0, after: 0, text: sign, rest: '' }, step);
      write(field, withSign(done.edit, sign), 'push');
    }
    leave(field, key, done.session);
  };

  /** Enter, Tab and what else the field ends its entry with end the word, too; Esc shows the keys. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const field =
      event.isComposing || event.ctrlKey || event.altKey || event.metaKey ? null : plainField(event.target);
    if (field === null) return;
    const sign = leavingSign(event.key, field);
    if (sign !== null) {
      const found = pressed({ kind: 'character', character: sign }, field);
      if (found?.done.kind === 'ended') write(field, found.done.edit, 'push');
      last = null;
    } else if (event.key === 'Escape' && field.dataset['field'] !== undefined) {
      const key = { kind: 'escape' } as const;
      const found = pressed(key, field);
      if (found?.done.kind !== 'word') return;
      event.preventDefault();
      event.stopPropagation();
      write(field, found.done.edit, 'push');
      leave(field, key, found.done.session);
    }
  };

  page.addEventListener('beforeinput', onBeforeInput, true);
  page.addEventListener('keydown', onKeyDown, true);
  return () => {
    page.removeEventListener('beforeinput', onBeforeInput, true);
    page.removeEventListener('keydown', onKeyDown, true);
  };
}

/** The sign with which a key ends the entry: `data-entry-ends` names those beside Enter and Tab. */
function leavingSign(key: string, field: PlainField): string | null {
  if (key === 'Enter') return '\n';
  if (key === 'Tab') return '\t';
  return field.dataset['entryEnds']?.includes(key) === true ? key : null;
}

function keyOf({ inputType, data }: InputEvent): Key | null {
  if (inputType === 'deleteContentBackward') return { kind: 'backspace' };
  return inputType === 'insertText' && data?.length === 1 ? { kind: 'character', character: data } : null;
}

interface KeyInPlace {
  readonly key: Key;
  readonly before: string;
  /** The caret is where the key before left it. */
  readonly continuing: boolean;
  /** And that key was Backspace. */
  readonly deleting: boolean;
}

/**
 * A word is one step: its first letter begins it, its other keys and the space after it belong to it. A run of
 * Backspaces is another, and what is typed after them a third.
 */
function stepOf({ key, before, continuing, deleting }: KeyInPlace): TypedStep | null {
  if (key.kind === 'escape') return null;
  if (key.kind === 'backspace') return deleting ? 'merge' : 'push';
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const starts = letter.test(key.character) && !letter.test(before.slice(-1));
  return starts || !continuing || deleting ? 'push' : 'merge';
}

/** The edit of a word once the sign that ended it stands after it. */
function withSign(edit: Edit, sign: string): Edit {
  return { ...edit, before: edit.before + sign.length, text: edit.text + sign };
}

/** Through the editing command, so that the field's own undo and its listeners learn of it. */
function replace(field: PlainField, start: number, end: number, text: string): void {
  field.setSelectionRange(start, end);
  const done = field.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (done) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
