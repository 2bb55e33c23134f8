import { pairHorns } from '../horn-pair.ts';
import { withInserted, withLetters, withRemoved } from '../word.ts';
import { type Marking, mayUndo, reaches, type Target } from './target.ts';

/** Types a letter that the keyboard has no key for (w → ư, [ → ơ), where a syllable can begin so. */
export function typeLetter(letter: string, capital: boolean, target: Target): Marking | null {
  const { word, caret, settings } = target;
  if (target.last === 'letter' && word.letters.charAt(caret - 1) === letter && mayUndo('letter', target)) {
    const removed = withRemoved(word, caret - 1, settings.toneStyle);
    return { word: removed, effect: 'undone', owner: caret - 1, implied: target.implied };
  }
  const inserted = withInserted(word, caret, letter, capital, settings.toneStyle);
  const paired = withLetters(inserted, pairHorns(inserted.letters), settings.toneStyle);
  if (!reaches(paired.letters, paired.tone, { ...target, word: paired })) return null;
  return { word: paired, effect: 'inserted', owner: caret, implied: false };
}
