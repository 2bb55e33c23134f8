/** An address or e-mail is being written, or code: its words are nobody's language. */
const ADDRESS = /(?:^|\s)\S*(?:@|:\/\/|www\.|\]\[)\S*$/i;
const JOINS = '/@._-:=?&%#~+[';

/**
 * @param before the text before a word that is about to be typed
 * @returns whether the word is part of a web address or e-mail address
 */
export function isAddress(before: string): boolean {
  const last = before.charAt(before.length - 1);
  return last !== '' && JOINS.includes(last) && ADDRESS.test(before.slice(-200));
}
