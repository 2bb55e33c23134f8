import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { type TypingSettings, typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { CASINGS, type Casing, printedAs, typedAs } from '../../../../arbitraries/vietnamese/casing.ts';
import { METHODS, type Method, toneKey } from '../../../../arbitraries/vietnamese/methods.ts';
import { type Order, ordersOf } from '../../../../arbitraries/vietnamese/orders.ts';
import { SYLLABLES, type Syllable } from '../../../../arbitraries/vietnamese/syllables.ts';

/** Every legal syllable in every method, order and tone style gives exactly itself. */

const SHOWN = 30;

/** The syllables that the two styles write differently: hòa and hoà. */
const DIFFERENT = SYLLABLES.new.filter(({ text }, at) => SYLLABLES.old[at]?.text !== text);

/** Types what `keysOf` gives for every syllable; what comes out must be `expected`. */
function expectEvery(
  syllables: readonly Syllable[],
  settings: TypingSettings,
  keysOf: (of: Syllable) => string | undefined,
  expected: (of: Syllable) => string,
): void {
  const failures = syllables.flatMap((of) => {
    const keys = keysOf(of);
    if (keys === undefined) return [];
    const got = compose(keys, settings);
    return got === expected(of) ? [] : [`${keys} gave ${got}, not ${expected(of)}`];
  });
  expect(failures.length, failures.slice(0, SHOWN).join('\n')).toBe(0);
}

function typed(order: Order, method: Method, casing: Casing): (of: Syllable) => string | undefined {
  return (of) => {
    const strokes = order(of, method);
    return strokes && typedAs(casing, strokes);
  };
}

const EVERY_ORDER = METHODS.flatMap((method) =>
  Object.entries(ordersOf(method)).map(([name, order]) => ({ method, name, order })),
);

describe('every syllable', () => {
  it.each(EVERY_ORDER)('$method, $name', ({ method, order }) => {
    const keysOf = typed(order, method, 'lower');
    expectEvery(SYLLABLES.old, typingSettings({ method }), keysOf, ({ text }) => text);
  });

  it.each(EVERY_ORDER)('$method, $name, new tone style', ({ method, name, order }) => {
    const settings = typingSettings({ method, toneStyle: 'new' });
    const syllables = name === 'tone last' ? SYLLABLES.new : DIFFERENT;
    expectEvery(syllables, settings, typed(order, method, 'lower'), ({ text }) => text);
  });

  it.each(METHODS)('%s with every mark by its letter and free marking off', (method) => {
    const settings = typingSettings({ method, freeMarking: false });
    const order = ordersOf(method)['inline'];
    if (order === undefined) return expect.fail('no inline order');
    expectEvery(SYLLABLES.old, settings, typed(order, method, 'lower'), ({ text }) => text);
  });
});

const CAPITALS = METHODS.flatMap((method) =>
  Object.entries(ordersOf(method))
    .filter(([name]) => name === 'inline' || name === 'marks last')
    .flatMap(([name, order]) =>
      CASINGS.filter((casing) => casing !== 'lower').map((casing) => ({ method, name, order, casing })),
    ),
);

describe('every syllable in capitals', () => {
  it.each(CAPITALS)('$method, $casing, $name', ({ method, casing, order }) => {
    const expected = (of: Syllable): string => printedAs(casing, of.text);
    expectEvery(SYLLABLES.old, typingSettings({ method }), typed(order, method, casing), expected);
  });
});

describe('undoing the tone of every syllable', () => {
  it.each(METHODS.filter((method) => method !== 'viqr'))('%s: the same key again takes it off', (method) => {
    const order = ordersOf(method)['tone last'];
    const again = (of: Syllable): string | undefined => {
      const strokes = of.tone === 'level' ? undefined : order?.(of, method);
      return strokes && typedAs('lower', strokes) + toneKey(method, of.tone);
    };
    const expected = (of: Syllable): string => of.spelling.text + toneKey(method, of.tone);
    expectEvery(SYLLABLES.old, typingSettings({ method }), again, expected);
  });
});
