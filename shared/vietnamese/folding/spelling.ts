/** A toned first vowel in an open oa, oe, uy: the tone's place in the old style. */
const OLD_STYLE = /(?:[óòỏõọ][ae]|[úùủũụ]y)(?![\p{L}\p{M}])/gu;

/** Sắc, huyền, hỏi, ngã, nặng on the vowels of those rimes. */
const TONED = { o: 'óòỏõọ', u: 'úùủũụ', a: 'áàảãạ', e: 'éèẻẽẹ', y: 'ýỳỷỹỵ' } as const;

const NEW_STYLE: ReadonlyMap<string, string> = new Map(
  (['oa', 'oe', 'uy'] as const).flatMap((rime) => {
    const [first, second] = [...rime] as ['o' | 'u', 'a' | 'e' | 'y'];
    return [...TONED[first]].map(
      (toned, tone) => [toned + second, first + TONED[second].charAt(tone)] as const,
    );
  }),
);

/**
 * Text as it is compared letter for letter: NFC, lower case, and the tone of an open oa, oe, uy on the second vowel
 * (Decision 1989/QĐ-BGDĐT 2018, article 8), so that hòa and hoà, thúy and thuý are the same. Idempotent; the same
 * for NFC and NFD.
 */
export function normalSpelling(text: string): string {
  return newToneStyle(text.normalize('NFC').toLowerCase().normalize('NFC'));
}

/** As {@link normalSpelling}, of a text that is in NFC and lower case already. */
export function newToneStyle(text: string): string {
  return text.replace(OLD_STYLE, (rime) => NEW_STYLE.get(rime) ?? rime);
}

/** Whether a word says more than its folded form: a tone, a vowel mark, a đ. */
export function hasMarks(word: string): boolean {
  return /[\u0300-\u036fđðɖ]/i.test(word.normalize('NFD'));
}
