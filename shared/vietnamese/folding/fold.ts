/** The marks that Vietnamese (and every Latin script) puts over and under letters: "Combining Diacritical Marks". */
const MARKS = /[\u0300-\u036f]/g;

/**
 * Text as it is searched for without marks: lower case, every tone and vowel mark off, đ as d. "Hội Nông dân" becomes
 * "hoi nong dan". What is no letter stays. Idempotent; the same for NFC and NFD, and for both tone styles (hòa, hoà).
 *
 * @returns text in NFD, without U+0300–036F
 */
export function fold(text: string): string {
  // ð and ɖ look like đ in capitals (Ð, Ɖ) and get typed for it; a final ς would differ from a σ still being typed on.
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/[đðɖ]/g, 'd').replace(/ς/g, 'σ');
}
