/** Text as it is searched for: no tone marks, no capitals, đ as d. "Lưu bài" and "luu bai" meet. */
export function foldSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

/**
 * How well a name answers a search: 0 not at all, 1 fully. Every word of the search has to stand in the name; at the
 * start of the name counts most, at the start of a word more than inside one.
 */
export function searchScore(name: string, search: string): number {
  const folded = foldSearch(name);
  const words = foldSearch(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return 1;
  let score = 0;
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) return 0;
    const startsWord = at === 0 || folded.includes(` ${word}`);
    score += at === 0 ? 1 : startsWord ? 0.8 : 0.4;
  }
  return score / words.length;
}
