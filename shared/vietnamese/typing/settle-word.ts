import { isWhole } from '../orthography/syllable.ts';
import { openPair } from './horn-pair.ts';
import type { Lexicon } from './keeping/lexicon.ts';
import { NO_LITERALS, type Session } from './session.ts';
import type { TypingSettings } from './typing-settings.ts';
import { spell, spellingOf, type Word, withLetters } from './word.ts';

/**
 * What a word becomes when it ends: itself, or its keys where it is no Vietnamese.
 *
 * The first that holds decides: a list says so; a mark was taken back by hand; the spelling is Vietnamese (unless the
 * keys are an English word whose Vietnamese reading nobody writes); else the keys come back.
 *
 * @param sign the character that ends the word
 */
export function settleWord(
  session: Session,
  sign: string,
  settings: TypingSettings,
  lexicon: Lexicon,
): string {
  const { text, raw, keys } = session;
  if (keys !== 'no' || !settings.restore || text === raw) return text;
  if (lexicon.keeps(text)) return text;
  if (lexicon.keeps(raw)) return raw;
  const english = lexicon.isEnglish(raw.toLowerCase());
  if (session.literals !== NO_LITERALS) return english ? raw : text;
  if (isCode(raw) || (isDigit(sign) && /\d/.test(raw))) return raw;
  const whole = wholeSyllable(session.word, settings);
  if (whole !== null) return english ? raw : whole;
  return isAbbreviation(session) && !english ? text : raw;
}

/** The word as a whole syllable is written, or null where it is none. */
function wholeSyllable(word: Word, settings: TypingSettings): string | null {
  if (isSyllable(word, settings)) return spell(word);
  const opened = withLetters(word, openPair(word.letters), settings.toneStyle);
  return opened.letters !== word.letters && isSyllable(opened, settings) ? spell(opened) : null;
}

function isSyllable(word: Word, settings: TypingSettings): boolean {
  const spelling = spellingOf(word.letters, word.capitals, settings);
  return spelling !== null && isWhole(spelling, word.tone);
}

/** HĐND, LĐTBXH, đc: consonants round a đ, or capitals whose every mark has its letter among the keys. */
function isAbbreviation({ word, raw }: Session): boolean {
  if (word.tone !== 0) return false;
  if (/^[^aeiouyăâêôơư]*đ[^aeiouyăâêôơư]*$/.test(word.letters)) return true;
  const capitals = word.letters.length > 1 && word.capitals === 2 ** word.letters.length - 1;
  return capitals && /D[D9]|U[W7+*]/.test(raw) && !/[ăâêôơ]/.test(word.letters);
}

/** VNI: U23, A50, E5, O2, A4 are codes; Á, À, Ả, Ý, Ở are words. */
function isCode(raw: string): boolean {
  return /^(?:[AEIOUY][1-5][0-5]+|[EO][1-5]|[AUY][45])$/.test(raw);
}

/** No Vietnamese word goes on with a digit: "U19" was never "Ú9". */
function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
