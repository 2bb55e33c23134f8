import type { Shape, Tone } from './letters.ts';

/** The keys of the four methods, in lower case. */

export const METHODS = ['telex', 'simple-telex', 'vni', 'viqr'] as const;
export type Method = (typeof METHODS)[number];

type ToneKeys = Readonly<Record<Exclude<Tone, 'level'>, string>>;

const TELEX_TONES: ToneKeys = { acute: 's', grave: 'f', hook: 'r', tilde: 'x', dot: 'j' };
const TONE_KEYS: Readonly<Record<Method, ToneKeys>> = {
  telex: TELEX_TONES,
  'simple-telex': TELEX_TONES,
  vni: { acute: '1', grave: '2', hook: '3', tilde: '4', dot: '5' },
  viqr: { acute: "'", grave: '`', hook: '?', tilde: '~', dot: '.' },
};

const VNI_SHAPES: Readonly<Record<Shape, string>> = {
  plain: '',
  circumflex: '6',
  horn: '7',
  breve: '8',
  stroke: '9',
};
const VIQR_SHAPES: Readonly<Record<Shape, string>> = {
  plain: '',
  circumflex: '^',
  horn: '+',
  breve: '(',
  stroke: 'd',
};

export function isTelex(method: Method): boolean {
  return method === 'telex' || method === 'simple-telex';
}

/** The key that puts the tone; nothing for the level tone. */
export function toneKey(method: Method, tone: Tone): string {
  return tone === 'level' ? '' : TONE_KEYS[method][tone];
}

/** The key that gives the letter `base` its shape; nothing for a plain letter. */
export function shapeKey(method: Method, base: string, shape: Shape): string {
  if (method === 'vni') return VNI_SHAPES[shape];
  if (method === 'viqr') return VIQR_SHAPES[shape];
  if (shape === 'plain') return '';
  return shape === 'circumflex' || shape === 'stroke' ? base.toLowerCase() : 'w';
}
