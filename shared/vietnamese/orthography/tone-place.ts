import { isShaped, isVowel } from './letters.ts';

/** "old" is what most newspapers write (hòa, khỏe, thủy), "new" what school books teach (hoà, khoẻ, thuỷ). */
export type ToneStyle = 'old' | 'new';

/** The three open rimes on which the two styles differ. */
const SHIFTING: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

/**
 * Where a rime carries its tone mark.
 *
 * @param rime lower case, without tone, the onset (with the u of qu and the i of gi) taken off
 * @returns the index of the vowel in `rime`, -1 where it holds no vowel
 * @see Decision 1989/QĐ-BGDĐT (2018), Article 8, for the new style
 */
export function tonePlace(rime: string, style: ToneStyle): number {
  let vowels = 0;
  while (vowels < rime.length && isVowel(rime.charAt(vowels))) vowels += 1;
  if (vowels === 0) return -1;
  for (let index = vowels - 1; index >= 0; index -= 1) if (isShaped(rime.charAt(index))) return index;
  if (vowels === 1) return 0;
  if (vowels < rime.length) return vowels - 1;
  if (vowels > 2) return 1;
  return style === 'new' && SHIFTING.has(rime) ? 1 : 0;
}
