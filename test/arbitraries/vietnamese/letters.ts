/** Vietnamese letters taken apart and put together by Unicode's own composition, not by a table of letters. */

export type Shape = 'plain' | 'circumflex' | 'horn' | 'breve' | 'stroke';
export type Tone = 'level' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot';

export const TONES: readonly Tone[] = ['level', 'acute', 'grave', 'hook', 'tilde', 'dot'];

const SHAPE_MARKS: ReadonlyMap<string, Shape> = new Map([
  ['\u0302', 'circumflex'],
  ['\u031b', 'horn'],
  ['\u0306', 'breve'],
]);

const TONE_MARKS: Readonly<Record<Tone, string>> = {
  level: '',
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
};

export interface Letter {
  /** The key's own letter, in its own case: `a` of `ậ`, `D` of `Đ`. */
  readonly base: string;
  readonly shape: Shape;
  readonly tone: Tone;
}

const TAKEN_APART = new Map<string, Letter>();

/** Takes one NFC letter apart; what is no Vietnamese letter comes back as its own plain base. */
export function takeApart(letter: string): Letter {
  const known = TAKEN_APART.get(letter);
  if (known !== undefined) return known;
  const parts = parted(letter);
  TAKEN_APART.set(letter, parts);
  return parts;
}

function parted(letter: string): Letter {
  if (letter === 'đ') return { base: 'd', shape: 'stroke', tone: 'level' };
  if (letter === 'Đ') return { base: 'D', shape: 'stroke', tone: 'level' };
  let base = '';
  let shape: Shape = 'plain';
  let tone: Tone = 'level';
  for (const point of letter.normalize('NFD')) {
    const ownShape = SHAPE_MARKS.get(point);
    const ownTone = TONES.find((name) => name !== 'level' && TONE_MARKS[name] === point);
    if (ownShape !== undefined) shape = ownShape;
    else if (ownTone !== undefined) tone = ownTone;
    else base += point;
  }
  return { base, shape, tone };
}

/** `ê` and `dot` give `ệ` (NFC). */
export function withTone(letter: string, tone: Tone): string {
  return (letter + TONE_MARKS[tone]).normalize('NFC');
}

/** The text without tones, shapes kept: `Việt` → `Viêt`. */
export function withoutTones(text: string): string {
  const marks = new RegExp(`[${Object.values(TONE_MARKS).join('')}]`, 'gu');
  return text.normalize('NFD').replace(marks, '').normalize('NFC');
}

/** The keys' letters alone: `Đường` → `Duong`. */
export function withoutMarks(text: string): string {
  return [...text.normalize('NFC')].map((letter) => takeApart(letter).base).join('');
}
