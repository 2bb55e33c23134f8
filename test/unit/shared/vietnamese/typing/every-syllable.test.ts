import { describe, expect, it } from 'vitest';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { type TypingSettings, typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { CASINGS, type Casing, printedAs, typedAs } from '../../../../arbitraries/vietnamese/casing.ts';
import { METHODS, type Method, toneKey } from '../../../../arbitraries/vietnamese/methods.ts';
import { type Order, ordersOf } from '../../../../arbitraries/vietnamese/orders.ts';
import { SYLLABLES, type Syllable, type ToneStyle } from '../../../../arbitraries/vietnamese/syllables.ts';

/** Every legal syllable in every method, order and tone style gives exactly itself. */

const SHOWN = 30;

interface Outcome {
  readonly wrong: number;
  readonly first: readonly string[];
}

/** Types what `keysOf` gives for every syllable; what comes out must be `expected`. */
function outcome(
  style: ToneStyle,
  settings: TypingSettings,
  keysOf: (of: Syllable) => string | undefined,
  expected: (of: Syllable) => string,
): Outcome {
  const failures = SYLLABLES[style].flatMap((of) => {
    const keys = keysOf(of);
    if (keys === undefined) return [];
    const got = compose(keys, settings);
    return got === expected(of) ? [] : [`${keys} → ${got}, not ${expected(of)}`];
  });
  return { wrong: failures.length, first: failures.slice(0, SHOWN) };
}

function typed(order: Order, method: Method, casing: Casing): (of: Syllable) => string | undefined {
  return (of) => {
    const strokes = order(of, method);
    return strokes && typedAs(casing, strokes);
  };
}

const NONE: Outcome = { wrong: 0, first: [] };

const EVERY_ORDER = METHODS.flatMap((method) =>
  Object.entries(ordersOf(method)).flatMap(([name, order]) =>
    (['old', 'new'] as const).map((style) => ({ method, name, order, style })),
  ),
);

describe('every syllable', () => {
  it.each(EVERY_ORDER)('$method, $name, $style style', ({ method, order, style }) => {
    const settings = typingSettings({ method, toneStyle: style });
    expect(outcome(style, settings, typed(order, method, 'lower'), ({ text }) => text)).toEqual(NONE);
  });

  it.each(METHODS)('%s with every mark by its letter and free marking off', (method) => {
    const settings = typingSettings({ method, freeMarking: false });
    const order = ordersOf(method)['inline'];
    if (order === undefined) return expect.fail('no inline order');
    expect(outcome('old', settings, typed(order, method, 'lower'), ({ text }) => text)).toEqual(NONE);
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
    expect(outcome('old', typingSettings({ method }), typed(order, method, casing), expected)).toEqual(NONE);
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
    expect(outcome('old', typingSettings({ method }), again, expected)).toEqual(NONE);
  });
});
