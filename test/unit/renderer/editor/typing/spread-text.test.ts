import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadText } from '../../../../../renderer/editor/typing/spread-text.ts';

const letters = (least = 0) =>
  fc.string({ unit: fc.constantFrom(...'aăhoóng'), minLength: least, maxLength: 6 });
const stretches = fc.array(letters(1), { minLength: 1, maxLength: 4 });

describe('a word spread over the stretches that held it', () => {
  it.each([
    ['a tone in its own stretch', ['ho', 'an'], 'hoán', 0, ['ho', 'án']],
    ['a tone in the stretch before', ['hoa', 'n'], 'hóan', 0, ['hóa', 'n']],
    ['marks in both', ['thuo', 'ng'], 'thương', 0, ['thươ', 'ng']],
    ['a mark taken back', ['â', 'n'], 'aan', 0, ['a', 'an']],
    ['a letter gone from the end', ['to', 'oi'], 'tôi', 0, ['tô', 'i']],
    ['keys put back in one', ['ủe'], 'user', 0, ['user']],
    ['what stands after the caret', ['ho', 'an'], 'hoáan', 2, ['hoá', 'an']],
    ['nothing left', ['a', 'b'], '', 0, ['', '']],
  ] as const)('%s', (_name, olds, fresh, kept, expected) => {
    expect(spreadText(olds, fresh, kept)).toEqual(expected);
  });

  it('holds the new text, whatever it is', () => {
    fc.assert(
      fc.property(stretches, letters(), fc.nat(6), (olds, fresh, kept) => {
        const spread = spreadText(olds, fresh, kept);
        expect(spread.join('')).toBe(fresh);
        expect(spread).toHaveLength(olds.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves every stretch its letters where as many come as go', () => {
    fc.assert(
      fc.property(
        stretches,
        fc.nat(6),
        fc.infiniteStream(fc.constantFrom(...'aăóg')),
        (olds, kept, stream) => {
          const old = olds.join('');
          const fresh = [...old].map(() => stream.next().value).join('');
          const spread = spreadText(olds, fresh, kept);
          expect(spread.map((text) => text.length)).toEqual(olds.map((text) => text.length));
          expect(spread.join('')).toBe(fresh);
        },
      ),
    );
  });

  it('touches no stretch but the last where letters are added to the word', () => {
    fc.assert(
      fc.property(stretches, letters(1), (olds, added) => {
        const fresh = olds.join('') + added;
        expect(spreadText(olds, fresh, 0)).toEqual([...olds.slice(0, -1), (olds.at(-1) ?? '') + added]);
      }),
    );
  });

  it('leaves the stretches after the caret as they are', () => {
    fc.assert(
      fc.property(stretches, stretches, letters(), (before, after, fresh) => {
        const rest = after.join('');
        const spread = spreadText([...before, ...after], fresh + rest, rest.length);
        // What is alike at the end of the two belongs to what follows the caret.
        expect(spread.slice(before.length).join('').endsWith(rest)).toBe(true);
      }),
    );
  });
});
