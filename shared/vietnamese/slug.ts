/** Names Windows keeps for devices, with any ending (Win32 "Naming Files, Paths, and Namespaces"). "con" is a word here. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const PREFIX = 'tin-';

/**
 * A headline as a name for files and addresses: lower-case ASCII letters and digits, words joined by "-", tone and
 * vowel marks taken off, đ as d. Idempotent; the same for NFC and NFD.
 *
 * @param text any text
 * @param limit the most characters, at least 8; cut between words where a word ends in the second half
 * @returns a name that is no reserved name of Windows, or '' where the text holds no letter or digit to use
 */
export function slug(text: string, limit = 64): string {
  const joined = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = cutBetweenWords(joined, limit);
  return RESERVED.test(cut) ? PREFIX + cut : cut;
}

function cutBetweenWords(joined: string, limit: number): string {
  if (joined.length <= limit) return joined;
  const end = joined.lastIndexOf('-', limit);
  return joined.slice(0, end > limit / 2 ? end : limit).replace(/-+$/, '');
}
