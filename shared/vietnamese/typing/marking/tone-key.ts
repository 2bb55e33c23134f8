import type { Tone } from '../../orthography/letters.ts';
import { isVowel } from '../../orthography/letters.ts';
import { withToneSet } from '../word.ts';
import { type Marking, marked, mayUndo, reaches, type Target } from './target.ts';

/** Sets or changes the syllable's tone, wherever it is typed; the same tone again takes it back. */
export function typeTone(tone: Tone, target: Target): Marking | null {
  const { word, caret, free, settings } = target;
  if (!free && !isVowel(word.letters.charAt(caret - 1))) return null;
  if (word.tone === tone) {
    if (!mayUndo('tone', target)) return null;
    return { word: { ...word, tone: 0, toneAt: -1 }, effect: 'undone', owner: null, implied: target.implied };
  }
  if (!reaches(word.letters, tone, target)) return null;
  const toned = withToneSet(word, tone, settings.toneStyle);
  return toned === null ? null : marked(toned, null, target.implied);
}

/** Takes the tone away; without one the key is a letter. */
export function clearTone({ word, implied }: Target): Marking | null {
  return word.tone === 0 ? null : marked({ ...word, tone: 0, toneAt: -1 }, null, implied);
}
