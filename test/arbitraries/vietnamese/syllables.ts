import { TONES, type Tone, withTone } from './letters.ts';
import { endsInStop, type Rime } from './rimes.ts';
import { SPELLINGS, type Spelling } from './spellings.ts';

export type ToneStyle = 'old' | 'new';

export interface Syllable {
  readonly spelling: Spelling;
  readonly tone: Tone;
  /** The letters without tone, NFC: `['đ', 'ư', 'ơ', 'c']`. */
  readonly letters: readonly string[];
  /** Which letter carries the tone. */
  readonly toneAt: number;
  /** The syllable as it is printed, lower case, NFC. */
  readonly text: string;
}

/**
 * Where in the rime the tone stands. It belongs to the nucleus: to the second letter of iê, yê, uô, ươ and oo, to the
 * first of the open ia, ua, ưa, ya. Only where an unmarked nucleus follows a glide and nothing follows it (oa, oe,
 * uy) do the styles differ: the old one puts the tone on the glide.
 */
function toneInRime(rime: Rime, style: ToneStyle): number {
  const start = rime.glide.length;
  if (['iê', 'yê', 'uô', 'ươ', 'oo'].includes(rime.nucleus)) return start + 1;
  const openPair = rime.glide !== '' && rime.ending === '' && ['a', 'e', 'y'].includes(rime.nucleus);
  return openPair && style === 'old' ? 0 : start;
}

/** One syllable in one tone style. */
export function syllable(spelling: Spelling, tone: Tone, style: ToneStyle): Syllable {
  const letters = [...spelling.text];
  const toneAt = spelling.onset.length + toneInRime(spelling.rime, style);
  const text = letters.map((letter, at) => (at === toneAt ? withTone(letter, tone) : letter)).join('');
  return { spelling, tone, letters, toneAt, text };
}

/** The tones that a rime can have. */
export function tonesOf(rime: Rime): readonly Tone[] {
  return endsInStop(rime) ? ['acute', 'dot'] : TONES;
}

function all(style: ToneStyle): readonly Syllable[] {
  return SPELLINGS.flatMap((spelling) =>
    tonesOf(spelling.rime).map((tone) => syllable(spelling, tone, style)),
  );
}

/** Every legal syllable with its tones, 18,198 in each style. */
export const SYLLABLES: Readonly<Record<ToneStyle, readonly Syllable[]>> = {
  old: all('old'),
  new: all('new'),
};
