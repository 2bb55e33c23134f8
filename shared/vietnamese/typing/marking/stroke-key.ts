import { withLetters } from '../word.ts';
import { isInitials, type Marking, marked, mayUndo, reaches, type Target } from './target.ts';

/**
 * Makes đ: of the syllable's first d from anywhere in it, and of the d just typed in what is no syllable
 * (HĐND, LĐTBXH, đc). Right after it was made, takes it back.
 */
export function typeStroke(target: Target): Marking | null {
  const { word, caret, free, last, implied, settings } = target;
  const { letters } = word;
  if (letters.charAt(0) === 'd' && (free || caret === 1)) {
    const stroked = `đ${letters.slice(1)}`;
    if (reaches(stroked, word.tone, target))
      return marked(withLetters(word, stroked, settings.toneStyle), 0, implied);
  }
  const at = caret - 1;
  if (letters.charAt(at) === 'd' && (isInitials(target) || isVowelless(target.word.letters))) {
    const stroked = `${letters.slice(0, at)}đ${letters.slice(caret)}`;
    return marked(withLetters(word, stroked, settings.toneStyle), at, implied);
  }
  const standing = letters.charAt(at) === 'đ' ? at : letters.charAt(0) === 'đ' && last === 'stroke' ? 0 : -1;
  if (standing < 0 || !mayUndo('stroke', target)) return null;
  const plain = `${letters.slice(0, standing)}d${letters.slice(standing + 1)}`;
  return {
    word: withLetters(word, plain, settings.toneStyle),
    effect: 'undone',
    owner: standing,
    implied,
  };
}

/** A short form like đc; one letter alone is not asked, for it is the start of a syllable. */
function isVowelless(letters: string): boolean {
  return /^[^aeiouyăâêôơư]+$/.test(letters);
}
