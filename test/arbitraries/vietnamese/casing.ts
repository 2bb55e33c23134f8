import type { Stroke } from './strokes.ts';

/** Capitals: the letter's case comes from its own key, whatever the case of the mark's key. */

export const CASINGS = [
  'lower',
  'title',
  'upper',
  'upper with lower marks',
  'lower with upper marks',
] as const;
export type Casing = (typeof CASINGS)[number];

function raised(casing: Casing, stroke: Stroke): boolean {
  if (casing === 'upper') return true;
  if (casing === 'title') return stroke.letter === 0;
  return stroke.letter === undefined
    ? casing === 'lower with upper marks'
    : casing === 'upper with lower marks';
}

/** The keys in the case in which they are typed. */
export function typedAs(casing: Casing, strokes: readonly Stroke[]): string {
  return strokes.map((stroke) => (raised(casing, stroke) ? stroke.key.toUpperCase() : stroke.key)).join('');
}

/** The text that those keys stand for. */
export function printedAs(casing: Casing, text: string): string {
  if (casing === 'title') return text.slice(0, 1).toUpperCase() + text.slice(1);
  return casing.startsWith('upper') ? text.toUpperCase() : text;
}
