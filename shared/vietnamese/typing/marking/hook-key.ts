import { baseOf } from '../../orthography/letters.ts';
import { pairHorns } from '../horn-pair.ts';
import { withLetters } from '../word.ts';
import { isInitials, type Marking, marked, mayUndo, reaches, type Target } from './target.ts';

const HOOKED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * Puts the breve on a or the horn on o and u: on the newest letter that may carry it, on both of uo where only that
 * makes a syllable; â and ô change their shape. Where the newest carries it already, takes it back; a horn that had
 * been added without a key is confirmed instead.
 */
export function typeHook(bases: string, target: Target): Marking | null {
  const { word, caret, free, settings } = target;
  if (target.implied && /[ơư]/.test(word.letters) && bases.includes('o'))
    return { word, effect: 'absorbed', owner: word.letters.search(/[ơư]/), implied: false };
  const standing = newestHooked(bases, target);
  for (let at = caret - 1; at >= 0; at -= 1) {
    const base = baseOf(word.letters.charAt(at));
    if (bases.includes(base) && HOOKED[base] !== word.letters.charAt(at)) {
      for (const letters of hooked(word.letters, at, HOOKED[base] ?? base))
        if (reaches(letters, word.tone, target))
          return marked(withLetters(word, letters, settings.toneStyle), at);
    }
    if (!free) break;
  }
  if (bases.includes('u') && word.letters.charAt(caret - 1) === 'u' && isInitials(target))
    return marked(
      withLetters(
        word,
        `${word.letters.slice(0, caret - 1)}ư${word.letters.slice(caret)}`,
        settings.toneStyle,
      ),
      caret - 1,
    );
  const typedAsLetter = target.last === 'letter' && standing === caret - 1;
  if (standing < 0 || typedAsLetter || !mayUndo('hook', target)) return null;
  return {
    word: withLetters(word, unhooked(word.letters, standing), settings.toneStyle),
    effect: 'undone',
    owner: standing,
    implied: false,
  };
}

/** The letter hooked, alone and then with the u before it; of uô only both make sense. */
function hooked(letters: string, at: number, shaped: string): string[] {
  const alone = letters.slice(0, at) + shaped + letters.slice(at + 1);
  if (shaped !== 'ơ' || letters.charAt(at - 1) !== 'u') return [alone];
  const both = `${letters.slice(0, at - 1)}ươ${letters.slice(at + 1)}`;
  return letters.charAt(at) === 'ô' ? [both, alone] : [pairHorns(alone), alone, both];
}

function newestHooked(bases: string, { word, caret, free }: Target): number {
  for (let at = caret - 1; at >= 0; at -= 1) {
    const letter = word.letters.charAt(at);
    const base = baseOf(letter);
    if (bases.includes(base) && HOOKED[base] === letter) return at;
    if (!free) return -1;
  }
  return -1;
}

function unhooked(letters: string, at: number): string {
  const base = baseOf(letters.charAt(at));
  const before = letters.slice(0, at);
  const start = base === 'o' && before.endsWith('ư') ? `${before.slice(0, -1)}u` : before;
  return start + base + letters.slice(at + 1);
}
