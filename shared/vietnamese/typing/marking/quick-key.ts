import { isVowel } from '../../orthography/letters.ts';
import { type Word, withInserted, withRemoved } from '../word.ts';
import { type Marking, reaches, type Target } from './target.ts';

const DOUBLED: Readonly<Record<string, string>> = { c: 'h', g: 'i', k: 'h', n: 'g', p: 'h', q: 'u', t: 'h' };
const STARTS: Readonly<Record<string, string>> = { f: 'ph', j: 'gi', w: 'qu' };
const ENDS: Readonly<Record<string, string>> = { g: 'ng', h: 'nh', k: 'ch' };

/**
 * The letters that one key stands for in the quick ways of typing, where they are switched on; the same key again
 * takes them back.
 *
 * @param key lower case
 */
export function typeQuick(key: string, capital: boolean, target: Target): Marking | null {
  if (target.last === 'quick') return undoQuick(key, target);
  const { word, caret, settings } = target;
  if (word.letters === '') return settings.quickStarts ? typed(STARTS[key], capital, target) : null;
  const before = word.letters.charAt(caret - 1);
  if (settings.quickTelex && before === key) {
    const doubled = typed(DOUBLED[key], capital, target);
    if (doubled !== null) return doubled;
  }
  return settings.quickEnds && isVowel(before) ? typed(ENDS[key], capital, target) : null;
}

function typed(letters: string | undefined, capital: boolean, target: Target): Marking | null {
  if (letters === undefined) return null;
  let word: Word = target.word;
  let at = target.caret;
  for (const letter of letters) {
    // Only the first letter of a word's start follows the key: Ph, but NG where the word is in capitals.
    const upper = capital && (at === target.caret || target.caret > 0);
    word = withInserted(word, at, letter, upper, target.settings.toneStyle);
    at += 1;
  }
  if (!reaches(word.letters, word.tone, { ...target, word })) return null;
  return { word, effect: 'inserted', owner: target.caret, implied: target.implied };
}

function undoQuick(key: string, target: Target): Marking | null {
  const { word, caret, settings } = target;
  const ending = [ENDS[key], STARTS[key]].find(
    (letters) => letters && word.letters.slice(0, caret).endsWith(letters),
  );
  const count = ending?.length ?? (DOUBLED[key] === word.letters.charAt(caret - 1) ? 1 : 0);
  if (count === 0) return null;
  let undone = word;
  for (let removed = 1; removed <= count; removed += 1)
    undone = withRemoved(undone, caret - removed, settings.toneStyle);
  return { word: undone, effect: 'undone', owner: Math.max(0, caret - count), implied: target.implied };
}
