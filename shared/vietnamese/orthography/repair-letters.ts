import { isSyllable } from './syllable.ts';

/** Letters of other scripts' alphabets that old fonts and converters put in place of Vietnamese ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  Ǎ: 'Ă',
  ǎ: 'ă',
  Ȃ: 'Â',
  ȃ: 'â',
  Ȇ: 'Ê',
  ȇ: 'ê',
  Ȏ: 'Ô',
  ȏ: 'ô',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
};
const WORD = /[\p{L}\p{M}]+/gu;
const LOOKALIKE = /[ǍǎȂȃȆȇȎȏÐðƉ]/u;
const EVERY_LOOKALIKE = /[ǍǎȂȃȆȇȎȏÐðƉ]/gu;

/**
 * Puts the Vietnamese letter where a lookalike stands in a word that is Vietnamese with it: Ðà Nẵng → Đà Nẵng.
 * Words of other tongues (Sigurðsson, pinyin) stay.
 *
 * @param text NFC
 */
export function repairLetters(text: string): string {
  if (!LOOKALIKE.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!LOOKALIKE.test(word)) return word;
    const repaired = word.replace(EVERY_LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter).normalize('NFC');
    return isSyllable(repaired, true) || isAbbreviation(repaired) ? repaired : word;
  });
}

/** HÐND: capitals only. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^[A-ZĐ]+$/.test(word);
}
