/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = new Set(
  'tp tt ts ths gs pgs bs ks nxb ubnd v.v vv tr tx q p h ct bt pv nv đ/c ông bà st mr mrs ms dr no nr vs tp.hcm'.split(
    ' ',
  ),
);

/**
 * Whether a letter typed after this text begins a sentence: at the start of the field, or after . ! ? and a space.
 * Never after a short form (TP., v.v.), a number or an ellipsis.
 *
 * @param before the text before the caret, in its own block
 */
export function startsSentence(before: string): boolean {
  if (before.trim() === '') return true;
  const end = /([^\s]*?)([.!?]+)[”"’')\]]*\s+["“‘'(]*$/.exec(before.slice(-60));
  if (end === null) return /^["“‘'(]+$/.test(before.trim());
  const [, word = '', signs = ''] = end;
  if (signs !== '.') return !/^\.{2,}$/.test(signs);
  return !/\d$/.test(word) && !SHORT_FORMS.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}
