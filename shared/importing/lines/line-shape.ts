import { countWords } from '#shared/article/text.ts';

/** Above it, a text without a full stop is a paragraph whose full stop was forgotten. */
const CAPTION_WORDS = 60;
/** Below it, a sentence is not yet the lead of a story. */
const LEAD_WORDS = 6;
/** From here on a text under the headline is a sapo even without its full stop. */
const UNSTOPPED_LEAD_WORDS = 18;

/** Whether a text ends as a sentence does: . ! ? … and any closing quotes or brackets after it. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’»)\]]*$/u.test(text.trimEnd());
}

/** Whether a text announces what follows: "gồm các nội dung sau:". */
function opensSeries(text: string): boolean {
  return /[:;,]$/u.test(text) && countWords(text) >= 5;
}

const SOURCE_BEHIND = /\s*\((?:theo|nguồn)[^()]*\)\.?$/iu;

/** Running text, as against a caption, a heading, a name. */
export function isProse(text: string): boolean {
  const words = text.replace(SOURCE_BEHIND, '');
  return endsSentence(words) || opensSeries(words) || countWords(words) > CAPTION_WORDS;
}

/** Whether a text under the headline is long and whole enough to be the sapo. */
export function isLead(text: string): boolean {
  const words = countWords(text);
  return (isProse(text) && words >= LEAD_WORDS) || words >= UNSTOPPED_LEAD_WORDS;
}

/** Whether all the letters of a text are capitals, and there are some. */
export function isCapitals(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi')
  );
}
