/**
 * The rimes of written Vietnamese: a nucleus and the endings it takes, "-" for none. Nothing here depends on the
 * onset; what an onset forbids stands in `onsets.ts`.
 */
const ENDINGS_OF_NUCLEUS: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n ng nh p t u',
  i: '- a ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: '- c i m n ng p t',
  oo: 'c ng',
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng p t',
  oe: '- m n ng o t',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '- ch n nh',
  uô: 'c i m n ng t',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '- nh t',
  yê: '- m n ng t u',
};

/** Rimes heard only in names of places and people of other tongues: Kơng, Đắk, Búk, Lưk. */
const NAME_ENDINGS_OF_NUCLEUS: Readonly<Record<string, string>> = {
  a: 'k',
  ă: 'k',
  â: 'k',
  e: 'k',
  ê: 'k',
  i: 'k',
  o: 'k',
  ô: 'k',
  ơ: 'k ng',
  u: 'k',
  ư: 'k',
};

function rimesOf(table: Readonly<Record<string, string>>): string[] {
  return Object.entries(table).flatMap(([nucleus, endings]) =>
    endings.split(' ').map((ending) => (ending === '-' ? nucleus : nucleus + ending)),
  );
}

/** All 168, lower case, without tones. */
export const RIMES: readonly string[] = rimesOf(ENDINGS_OF_NUCLEUS);
export const NAME_RIMES: readonly string[] = rimesOf(NAME_ENDINGS_OF_NUCLEUS);

/** After these a syllable takes sắc or nặng only. */
const STOP = /(?:c|ch|k|p|t)$/;

/** Whether a rime ends in a stop: -c -ch -p -t, and -k in names. */
export function endsInStop(rime: string): boolean {
  return STOP.test(rime);
}
