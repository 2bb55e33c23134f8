import { type Chance, chanceFrom, seedOf } from './chance.ts';
import { takeApart } from './letters.ts';
import { type Method, shapeKey } from './methods.ts';
import {
  firstVowel,
  hornPair,
  lastVowel,
  lay,
  type MarkStroke,
  type Stroke,
  shapeMarks,
  tone,
} from './strokes.ts';
import type { Syllable } from './syllables.ts';

/** The orders in which people type a syllable, each for the methods that promise it. */

/** The keys of a syllable; nothing when the order says nothing new about this one. */
export type Order = (of: Syllable, method: Method) => readonly Stroke[] | undefined;

function hornKey(method: Method): string {
  return shapeKey(method, 'o', 'horn');
}

/** How the pair ươ is marked: after the o alone (uow), the u alone (uwo), both (uwow), or once more at the end. */
type Pair = 'uow' | 'uwo' | 'uwow' | 'uow…' | 'uwo…w';

function pairMarks(of: Syllable, method: Method, pair: Pair): readonly MarkStroke[] {
  const u = hornPair(of);
  if (u === undefined) return [];
  const key = hornKey(method);
  const last = of.letters.length - 1;
  if (pair === 'uow') return [{ key, after: u + 1 }];
  if (pair === 'uwo') return [{ key, after: u }];
  if (pair === 'uow…') return [{ key, after: last }];
  return [
    { key, after: u },
    { key, after: pair === 'uwow' ? u + 1 : last },
  ];
}

/** Every mark right after its letter. */
function inlineMarks(of: Syllable, method: Method, pair: Pair): readonly MarkStroke[] {
  const others = shapeMarks(of, method).map(({ key, from }) => ({ key, after: from }));
  return [...others, ...pairMarks(of, method, pair)];
}

/** VIQR writes each mark by its letter (RFC 1456), so its pair is u+o+. */
function usualPair(method: Method): Pair {
  return method === 'viqr' ? 'uwow' : 'uow';
}

function end(of: Syllable): number {
  return of.letters.length - 1;
}

/** Marks by their letters, the tone at the very end; in VIQR at the end of the vowels, which it must touch. */
function toneLast(of: Syllable, method: Method): readonly Stroke[] {
  const after = method === 'viqr' ? lastVowel(of) : end(of);
  return lay(of, method, [...inlineMarks(of, method, usualPair(method)), ...tone(of, method, after)]);
}

/** Marks by their letters, the tone by the letter that carries it. */
function inline(of: Syllable, method: Method): readonly Stroke[] {
  return lay(of, method, [...inlineMarks(of, method, usualPair(method)), ...tone(of, method, of.toneAt)]);
}

function toneEarly(of: Syllable, method: Method): readonly Stroke[] | undefined {
  const first = firstVowel(of);
  if (of.tone === 'level' || first === of.toneAt) return undefined;
  return lay(of, method, [...inlineMarks(of, method, usualPair(method)), ...tone(of, method, first)]);
}

/** All letters, then the marks, then the tone: duongdwj. */
function marksLast(of: Syllable, method: Method): readonly Stroke[] | undefined {
  const shapes = [...shapeMarks(of, method), ...pairMarks(of, method, 'uow…')];
  if (shapes.length === 0) return undefined;
  const late = shapes.map(({ key }) => ({ key, after: end(of) }));
  return lay(of, method, [...late, ...tone(of, method, end(of))]);
}

/** All letters, then the tone, then the marks: duongjwd. */
function marksAfterTone(of: Syllable, method: Method): readonly Stroke[] | undefined {
  const shapes = [...pairMarks(of, method, 'uow…'), ...shapeMarks(of, method).toReversed()];
  if (of.tone === 'level' || shapes.length === 0) return undefined;
  const late = shapes.map(({ key }) => ({ key, after: end(of) }));
  return lay(of, method, [...tone(of, method, end(of)), ...late]);
}

/** The tone by its letter, the rest of the letters, then the marks: viejte. */
function toneThenMarks(of: Syllable, method: Method): readonly Stroke[] | undefined {
  const shapes = [...shapeMarks(of, method), ...pairMarks(of, method, 'uow…')];
  if (of.tone === 'level' || shapes.length === 0) return undefined;
  const late = shapes.map(({ key }) => ({ key, after: end(of) }));
  return lay(of, method, [...tone(of, method, of.toneAt), ...late]);
}

function withPair(pair: Pair): Order {
  return (of, method) => {
    if (hornPair(of) === undefined) return undefined;
    const after = method === 'viqr' ? lastVowel(of) : end(of);
    return lay(of, method, [...inlineMarks(of, method, pair), ...tone(of, method, after)]);
  };
}

/** The tone before the second key of the pair: buwoscw. */
function absorbed(of: Syllable, method: Method): readonly Stroke[] | undefined {
  if (hornPair(of) === undefined) return undefined;
  const shapes = inlineMarks(of, method, 'uwo…w');
  return lay(of, method, [...tone(of, method, of.toneAt), ...shapes]);
}

/** Telex: a w alone is ư where no letter before it could take the horn. */
function bareW(of: Syllable, method: Method): readonly Stroke[] | undefined {
  const at = of.letters.indexOf('ư');
  if (at < 0) return undefined;
  const marks = shapeMarks(of, method)
    .filter(({ from }) => from !== at)
    .map(({ key, from }) => ({ key, after: from }));
  const strokes = lay(of, method, [...marks, ...tone(of, method, end(of))]);
  return strokes.map((stroke) => (stroke.letter === at ? { ...stroke, key: 'w' } : stroke));
}

function shuffledPair(of: Syllable, method: Method, chance: Chance): readonly MarkStroke[] {
  const u = hornPair(of);
  if (u === undefined) return [];
  const key = hornKey(method);
  const later = { key, after: chance.between(u + 1, end(of)) };
  return chance.pick([[later], [{ key, after: u }], [{ key, after: u }, later]]);
}

/** Every mark and the tone anywhere after the letter it needs. */
function shuffled(round: number): Order {
  return (of, method) => {
    const chance = chanceFrom(seedOf(`${of.text} ${method} ${round}`));
    const shapes = shapeMarks(of, method).map(({ key, from }) => ({
      key,
      after: chance.between(from, end(of)),
    }));
    const tones = tone(of, method, chance.between(firstVowel(of), end(of)));
    const pair = shuffledPair(of, method, chance);
    // The two keys of a pair are the same key, so their own order does not matter.
    return lay(
      of,
      method,
      chance.pick([
        [...tones, ...shapes, ...pair],
        [...pair, ...shapes, ...tones],
      ]),
    );
  };
}

/** VIQR has a second key for the horn. */
function starHorn(of: Syllable, method: Method): readonly Stroke[] | undefined {
  if (!of.letters.some((letter) => takeApart(letter).shape === 'horn')) return undefined;
  return toneLast(of, method).map((stroke) => (stroke.key === '+' ? { ...stroke, key: '*' } : stroke));
}

const FREE_ORDERS: Readonly<Record<string, Order>> = {
  'tone last': toneLast,
  inline,
  'tone early': toneEarly,
  'marks last': marksLast,
  'marks after tone': marksAfterTone,
  'tone, then marks': toneThenMarks,
  'pair uwo': withPair('uwo'),
  'pair uwow': withPair('uwow'),
  'pair uwo…w': withPair('uwo…w'),
  'pair absorbed after the tone': absorbed,
  'shuffled 1': shuffled(1),
  'shuffled 2': shuffled(2),
  'shuffled 3': shuffled(3),
};

const VIQR_ORDERS: Readonly<Record<string, Order>> = {
  'tone last': toneLast,
  inline,
  'tone early': toneEarly,
  'pair uo+': withPair('uow'),
  'horn by *': starHorn,
};

/** Every order that the method promises. */
export function ordersOf(method: Method): Readonly<Record<string, Order>> {
  if (method === 'viqr') return VIQR_ORDERS;
  return method === 'telex' ? { ...FREE_ORDERS, 'bare w': bareW } : FREE_ORDERS;
}
