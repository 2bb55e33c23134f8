/** "HẢI PHÒNG, 23-4 (ANHP) - ", "Hà Nội (TTXVN) – ": where from, when, and for whom, before the first sentence. */
const OPENING =
  /^(\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,4}(?:,\s*(?:ngày\s+)?\d{1,2}[-/]\d{1,2}(?:[-/]\d{4})?)?\s*\(\p{Lu}[\p{L}\p{N} ./]{1,20}\))\s*[-–—:]\s+(?=\S)/u;
/** "Hải Phòng, ngày 23 tháng 4 năm 2019", "Hải Phòng, 23/4/2019": a line of its own. */
const LINE =
  /^\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,4},\s*(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\d{1,2}[-/]\d{1,2}[-/]\d{4})\.?$/u;

/** The dateline that opens a text, and the text after it; null where there is none. */
export function openingDateline(text: string): { dateline: string; rest: string } | null {
  const match = OPENING.exec(text);
  return match?.[1] === undefined ? null : { dateline: match[1].trim(), rest: text.slice(match[0].length) };
}

/** Whether a line is nothing but a dateline. */
export function isDateline(line: string): boolean {
  return LINE.test(line);
}
