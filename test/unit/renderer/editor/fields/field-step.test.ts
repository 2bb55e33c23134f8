import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differingStretch,
  type FieldEdit,
  fieldStep,
} from '../../../../../renderer/editor/fields/field-step.ts';

/** Types keys at the end of a field ("⌫" deletes) and gives what each undo would bring back, oldest first. */
function steps(keys: string, field = 'headline'): string[] {
  const undo: string[] = [];
  let text = '';
  let last: FieldEdit | null = null;
  for (const key of keys) {
    const edit: FieldEdit = { field, before: text, after: key === '⌫' ? text.slice(0, -1) : text + key };
    if (fieldStep(last, edit) === 'push') undo.push(text);
    last = edit;
    text = edit.after;
  }
  return undo;
}

describe('fieldStep', () => {
  it('takes typing back word by word', () => {
    expect(steps('Hội Nông dân')).toEqual(['', 'Hội ', 'Hội Nông ']);
  });
  it('takes a run of deletions back at once', () => {
    expect(steps('Hội xx⌫⌫')).toEqual(['', 'Hội ', 'Hội xx']);
  });
  it('starts anew where something else happened', () => {
    expect(fieldStep(null, { field: 'a', before: 'x', after: 'xy' })).toBe('push');
    expect(
      fieldStep({ field: 'b', before: 'x', after: 'xy' }, { field: 'a', before: 'xy', after: 'xyz' }),
    ).toBe('push');
    expect(fieldStep({ field: 'a', before: '', after: 'x' }, { field: 'a', before: 'q', after: 'qy' })).toBe(
      'push',
    );
  });
  it('starts anew where the caret went elsewhere, and for anything pasted or replaced', () => {
    const typed: FieldEdit = { field: 'a', before: 'abc', after: 'abcd' };
    expect(fieldStep(typed, { field: 'a', before: 'abcd', after: 'xabcd' })).toBe('push');
    expect(fieldStep(typed, { field: 'a', before: 'abcd', after: 'abcd dài' })).toBe('push');
    expect(fieldStep(typed, { field: 'a', before: 'abcd', after: 'abcx' })).toBe('push');
  });
});

describe('differingStretch', () => {
  it('marks out exactly what changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { start, beforeEnd, afterEnd } = differingStretch(before, after);
        expect(before.slice(0, start) + after.slice(start, afterEnd) + before.slice(beforeEnd)).toBe(after);
        expect(beforeEnd).toBeGreaterThanOrEqual(start);
        expect(afterEnd).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});
