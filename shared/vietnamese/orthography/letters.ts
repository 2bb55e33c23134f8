/**
 * The six tones in the order of Vietnamese dictionaries' keyboards: 0 ngang (no mark), 1 sắc, 2 huyền, 3 hỏi, 4 ngã,
 * 5 nặng.
 */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** Each vowel letter, lower case, without a tone and with each of the five, in the order of {@link Tone}. */
const VOWELS = [
  'aáàảãạ',
  'ăắằẳẵặ',
  'âấầẩẫậ',
  'eéèẻẽẹ',
  'êếềểễệ',
  'iíìỉĩị',
  'oóòỏõọ',
  'ôốồổỗộ',
  'ơớờởỡợ',
  'uúùủũụ',
  'ưứừửữự',
  'yýỳỷỹỵ',
] as const;

/** The letter below the shape: ă and â stand on a, đ on d. */
const BASES: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

interface ToneLetter {
  readonly plain: string;
  readonly tone: Tone;
}

const BY_TONED: ReadonlyMap<string, ToneLetter> = new Map(
  VOWELS.flatMap((row) =>
    [...row].map((letter, tone) => [letter, { plain: row.charAt(0), tone: tone as Tone }]),
  ),
);
const BY_PLAIN: ReadonlyMap<string, string> = new Map(VOWELS.map((row) => [row.charAt(0), row]));

/** Whether a lower-case letter without a tone is a vowel (y included). */
export function isVowel(letter: string): boolean {
  return BY_PLAIN.has(letter);
}

/** A lower-case NFC letter parted into the letter without its tone and the tone; consonants have tone 0. */
export function partTone(letter: string): ToneLetter {
  return BY_TONED.get(letter) ?? { plain: letter, tone: 0 };
}

/** A lower-case vowel without a tone, given one; any other letter comes back as it is. */
export function withTone(letter: string, tone: Tone): string {
  return BY_PLAIN.get(letter)?.charAt(tone) ?? letter;
}

/** A lower-case letter without tone, freed of its shape as well: ơ → o, đ → d. */
export function baseOf(letter: string): string {
  return BASES[letter] ?? letter;
}

/** Whether a lower-case letter without tone carries a shape: ă â ê ô ơ ư đ. */
export function isShaped(letter: string): boolean {
  return letter in BASES;
}
