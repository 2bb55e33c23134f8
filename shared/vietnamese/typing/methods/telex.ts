import type { KeyTable, Rule } from './method.ts';

const SHARED: KeyTable['rules'] = {
  s: [{ kind: 'tone', tone: 1 }],
  f: [{ kind: 'tone', tone: 2 }],
  r: [{ kind: 'tone', tone: 3 }],
  x: [{ kind: 'tone', tone: 4 }],
  j: [{ kind: 'tone', tone: 5 }],
  z: [{ kind: 'clear' }],
  a: [{ kind: 'circumflex', letters: 'a' }],
  e: [{ kind: 'circumflex', letters: 'e' }],
  o: [{ kind: 'circumflex', letters: 'o' }],
  d: [{ kind: 'stroke' }],
};
const HOOK: Rule = { kind: 'hook', letters: 'aou' };

const BRACKETS: KeyTable['rules'] = {
  '[': [{ kind: 'letter', letter: 'ơ', capital: false }],
  ']': [{ kind: 'letter', letter: 'ư', capital: false }],
  '{': [{ kind: 'letter', letter: 'ơ', capital: true }],
  '}': [{ kind: 'letter', letter: 'ư', capital: true }],
};

/** Telex, with the two habits that not everybody has. */
export function telex(bareW: boolean, brackets: boolean): KeyTable {
  const w: readonly Rule[] = bareW ? [HOOK, { kind: 'letter', letter: 'ư' }] : [HOOK];
  return { rules: { ...SHARED, w, ...(brackets ? BRACKETS : {}) }, literalKey: null };
}
