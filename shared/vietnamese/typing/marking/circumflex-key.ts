import { baseOf } from '../../orthography/letters.ts';
import { withLetters } from '../word.ts';
import { type Marking, marked, mayUndo, reaches, type Target } from './target.ts';

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

/**
 * Puts the circumflex on the newest of its letters that may carry it; ă and ơ change their shape. Where that letter
 * carries it already, takes it back.
 */
export function typeCircumflex(bases: string, target: Target): Marking | null {
  const { word, caret, free, settings } = target;
  for (let at = caret - 1; at >= 0; at -= 1) {
    const letter = word.letters.charAt(at);
    const base = baseOf(letter);
    if (bases.includes(base)) {
      const shaped = CIRCUMFLEX[base] ?? base;
      if (letter === shaped) return mayUndo('circumflex', target) ? undo(at, base, target) : null;
      const letters = circumflexed(word.letters, at, shaped);
      if (reaches(letters, word.tone, target))
        return marked(withLetters(word, letters, settings.toneStyle), at);
    }
    if (!free) return null;
  }
  return null;
}

/** The o of ươ cannot change alone: ươ → uô. */
function circumflexed(letters: string, at: number, shaped: string): string {
  const before = letters.slice(0, at);
  const start = shaped === 'ô' && before.endsWith('ư') ? `${before.slice(0, -1)}u` : before;
  return start + shaped + letters.slice(at + 1);
}

function undo(at: number, base: string, { word, implied, settings }: Target): Marking {
  const letters = word.letters.slice(0, at) + base + word.letters.slice(at + 1);
  return { word: withLetters(word, letters, settings.toneStyle), effect: 'undone', owner: at, implied };
}
