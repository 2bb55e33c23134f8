/**
 * The rimes of Vietnamese as phonology has them: an optional glide /w/ (written o or u), a nucleus and an ending.
 * Grouped by ending, because the ending decides which nuclei can stand before it.
 */

export interface Rime {
  /** The written glide before the nucleus: `o` of `oan`, `u` of `uân`, or nothing. */
  readonly glide: string;
  readonly nucleus: string;
  readonly ending: string;
  readonly text: string;
}

/** Nuclei that can stand before each ending; a dot divides a glide from its nucleus. */
const NUCLEI_BY_ENDING: Readonly<Record<string, string>> = {
  '': 'a e ê i o ô ơ u ư y ia ua ưa yê o.a o.e u.ê u.ơ u.y u.ya',
  i: 'a o ô ơ u ư uô ươ o.a',
  y: 'a â o.a u.â',
  o: 'a e o.a o.e',
  u: 'a â ê i ư iê yê ươ u.y',
  m: 'a ă â e ê i o ô ơ u ư iê yê uô ươ o.a o.ă o.e',
  n: 'a ă â e ê i o ô ơ u ư iê yê uô ươ o.a o.ă o.e u.â u.ê u.y u.yê',
  ng: 'a ă â e ê o oo ô u ư iê yê uô ươ o.a o.ă o.e u.â',
  nh: 'a ê i y o.a u.ê u.y',
  p: 'a ă â e ê i o ô ơ u iê ươ o.a o.ă u.y',
  t: 'a ă â e ê i y o ô ơ u ư iê yê uô ươ o.a o.ă o.e u.â u.y u.yê',
  c: 'a ă â e o oo ô u ư iê uô ươ o.a o.ă',
  ch: 'a ê i o.a u.ê u.y',
};

function rimeOf(written: string, ending: string): Rime {
  const [first = '', second] = written.split('.');
  const glide = second === undefined ? '' : first;
  const nucleus = second ?? first;
  return { glide, nucleus, ending, text: glide + nucleus + ending };
}

/** All 168 rimes. */
export const RIMES: readonly Rime[] = Object.entries(NUCLEI_BY_ENDING).flatMap(([ending, nuclei]) =>
  nuclei.split(' ').map((written) => rimeOf(written, ending)),
);

/** A syllable that ends in a stop has only the tones sắc and nặng. */
export function endsInStop(rime: Rime): boolean {
  return ['p', 't', 'c', 'ch'].includes(rime.ending);
}
