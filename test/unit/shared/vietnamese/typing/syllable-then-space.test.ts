import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { MISREAD_WORDS } from '#shared/vietnamese/typing/keeping/misread-words.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { typedAs } from '../../../../arbitraries/vietnamese/casing.ts';
import { METHODS, type Method } from '../../../../arbitraries/vietnamese/methods.ts';
import { ordersOf } from '../../../../arbitraries/vietnamese/orders.ts';
import { PRINTED_SYLLABLES } from '../../../../arbitraries/vietnamese/printed-syllables.ts';
import { SYLLABLES, type Syllable } from '../../../../arbitraries/vietnamese/syllables.ts';

/** A finished syllable stays what it is when its word ends. */

const SHOWN = 30;

interface Harm {
  readonly keys: string;
  readonly text: string;
  readonly got: string;
}

/** Where typing a syllable and a space gives something else. */
function harmed(
  method: Method,
  name: string,
  syllables: readonly Syllable[],
  restore: boolean,
): readonly Harm[] {
  const settings = typingSettings({ method, restore });
  return syllables.flatMap((of) => {
    const strokes = ordersOf(method)[name]?.(of, method);
    if (strokes === undefined) return [];
    const keys = typedAs('lower', strokes);
    const got = compose(`${keys}␠`, settings);
    return got === `${of.text} ` ? [] : [{ keys, text: of.text, got }];
  });
}

function expectNone(harms: readonly Harm[]): void {
  const lines = harms.map(({ keys, text, got }) => `${keys} gave ${got}, not ${text}`);
  expect(lines.length, lines.slice(0, SHOWN).join('\n')).toBe(0);
}

const WAYS = METHODS.flatMap((method) => Object.keys(ordersOf(method)).map((name) => ({ method, name })));

/** Without restoring a space does nothing to a word, so the usual orders are enough. */
const USUAL = WAYS.filter(({ name }) => ['tone last', 'inline', 'marks last', 'shuffled 1'].includes(name));

describe('a syllable, then a space', () => {
  it.each(WAYS)('$method, $name: no syllable of a newspaper is taken back', ({ method, name }) => {
    expectNone(harmed(method, name, PRINTED_SYLLABLES, true));
  });

  it.each(USUAL)('$method, $name: none at all without restoring', ({ method, name }) => {
    expectNone(harmed(method, name, SYLLABLES.old, false));
  });

  it.each(WAYS)(
    '$method, $name: with restoring only English words that no Vietnamese uses',
    ({ method, name }) => {
      const changed = harmed(method, name, SYLLABLES.old, true);
      expectNone(changed.filter(({ keys, got }) => got !== `${keys} ` || !MISREAD_WORDS.includes(keys)));
    },
  );
});
