import { readSpelling } from '../orthography/spelling.ts';

/**
 * The pair ươ. While the syllable is open its horn is on the o alone (huơ, thuở); as soon as a letter of an
 * ươ-rime follows it is on both (thương, hươu), whichever of the two had been marked.
 *
 * @param letters lower case, without tone
 * @returns the letters with both horns where one stands there and only both make a beginning of a syllable
 */
export function pairHorns(letters: string): string {
  const at = onePaired(letters);
  if (at < 0) return letters;
  const paired = `${letters.slice(0, at)}ươ${letters.slice(at + 2)}`;
  if (letters.charAt(at) === 'u' && at + 2 === letters.length) return letters;
  return readSpelling(paired) === null ? letters : paired;
}

/** Where "uơ" or "ưo" stands; -1 where neither does. */
function onePaired(letters: string): number {
  const horned = letters.indexOf('uơ');
  return horned >= 0 ? horned : letters.indexOf('ưo');
}

/** The open pair, at the end of a word, as it is written: thưở → thuở. */
export function openPair(letters: string): string {
  return letters.endsWith('ươ') ? `${letters.slice(0, -2)}uơ` : letters;
}
