import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { typedAs } from '../../../../arbitraries/vietnamese/casing.ts';
import { keysOfText } from '../../../../arbitraries/vietnamese/keys-of-text.ts';
import { withoutMarks, withoutTones } from '../../../../arbitraries/vietnamese/letters.ts';
import { METHODS, type Method } from '../../../../arbitraries/vietnamese/methods.ts';
import { ordersOf } from '../../../../arbitraries/vietnamese/orders.ts';
import { PRINTED_SYLLABLES } from '../../../../arbitraries/vietnamese/printed-syllables.ts';
import {
  anyKeys,
  legalText,
  orderArbitrary,
  printedText,
  wordKeys,
} from '../../../../arbitraries/vietnamese/text.ts';

const MANY = { numRuns: 1500 };

/** Letters that mark nothing in any method, so they must stand in the text as often as they were typed. */
function letterKeys(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^bcghiklmnpqtvy]/gu, '');
}

function prefixesOf(keys: string): readonly string[] {
  return [...keys].map((_key, at) => keys.slice(0, at + 1));
}

/** Whether a key may leave the text as it is: a second horn key when its pair has both horns already. */
function mayBeAbsorbed(method: Method, key: string, text: string): boolean {
  const horns: Readonly<Record<Method, string>> = { telex: 'w', 'simple-telex': 'w', vni: '7', viqr: '+' };
  return key.toLowerCase() === horns[method] && /ươ/iu.test(withoutTones(text));
}

describe.each(METHODS)('typing in %s', (method) => {
  const settings = typingSettings({ method });
  const plain = typingSettings({ method, restore: false });

  it('leaves nothing when every visible character is deleted', () => {
    fc.assert(
      fc.property(anyKeys(method), (keys) => {
        const visible = [...compose(keys, settings)].length;
        expect(compose(keys + '⌫'.repeat(visible), settings)).toBe('');
      }),
      MANY,
    );
  });

  it('deletes one visible character at a time', () => {
    fc.assert(
      fc.property(anyKeys(method), (keys) => {
        const before = [...withoutTones(compose(keys, plain))];
        const after = withoutTones(compose(`${keys}⌫`, plain));
        expect(after).toBe(before.slice(0, -1).join(''));
      }),
      MANY,
    );
  });

  it('takes the letters of a syllable away from its end, whatever the order of its keys', () => {
    for (const syllable of PRINTED_SYLLABLES) {
      for (const order of Object.values(ordersOf(method))) {
        const strokes = order(syllable, method);
        if (strokes === undefined) continue;
        const keys = typedAs('lower', strokes);
        const left = syllable.letters.map((_letter, at) => compose(keys + '⌫'.repeat(at), settings));
        const expected = syllable.letters.map((_letter, at) =>
          syllable.letters.slice(0, syllable.letters.length - at).join(''),
        );
        expect(left.map(withoutTones)).toEqual(expected);
      }
    }
  });

  it('changes the text by every key', () => {
    fc.assert(
      fc.property(wordKeys(method), (keys) => {
        for (const typed of prefixesOf(keys)) {
          const before = compose(typed.slice(0, -1), plain);
          const after = compose(typed, plain);
          if (after === before && !mayBeAbsorbed(method, typed.slice(-1), before)) {
            expect.fail(`${typed}: the last key is lost, ${before} stays`);
          }
        }
      }),
      MANY,
    );
  });

  it('keeps every letter that is no mark, in order', () => {
    fc.assert(
      fc.property(anyKeys(method), (keys) => {
        expect(letterKeys(compose(keys, plain))).toBe(letterKeys(keys));
        expect(letterKeys(compose(`${keys} `, settings))).toBe(letterKeys(keys));
      }),
      MANY,
    );
  });

  it('gives the keys of a word back by Esc, and by another Esc the text again', () => {
    fc.assert(
      fc.property(wordKeys(method), (keys) => {
        fc.pre(!/[.?~'`^+(]/u.test(keys));
        const text = compose(keys, settings);
        // A digit that marks nothing ends its word (VNI).
        fc.pre(!/\d\p{L}/u.test(text));
        // Where the keys are shown already, Esc has the Vietnamese to show instead.
        if (text !== keys) expect(compose(`${keys}⎋`, settings)).toBe(keys);
        expect(compose(`${keys}⎋⎋`, settings)).toBe(text);
      }),
      MANY,
    );
  });

  it('gives composed text (NFC)', () => {
    fc.assert(
      fc.property(fc.oneof(anyKeys(method), fc.string({ unit: 'grapheme', maxLength: 12 })), (keys) => {
        const text = compose(keys, settings);
        expect(text).toBe(text.normalize('NFC'));
      }),
      MANY,
    );
  });

  it('types each word as if it stood alone', () => {
    fc.assert(
      fc.property(wordKeys(method), wordKeys(method), (first, second) => {
        const together = compose(`${first}␠${second}`, settings);
        expect(together).toBe(compose(`${first}␠`, settings) + compose(second, settings));
      }),
      MANY,
    );
  });

  it('gives a text of printed syllables from its keys', () => {
    fc.assert(
      fc.property(printedText, orderArbitrary(method), (text, order) => {
        expect(compose(keysOfText(text, method, order), settings)).toBe(text);
      }),
      MANY,
    );
  });

  it('gives a text of any legal syllables from its keys', () => {
    fc.assert(
      fc.property(legalText, orderArbitrary(method), (text, order) => {
        expect(compose(keysOfText(text, method, order), plain)).toBe(text);
      }),
      MANY,
    );
  });
});
