/**
 * What no HTML document may hold, not even as a character reference: controls other than tab and line break, lone
 * surrogates, noncharacters (HTML standard, 13.2.3.5). None of them can be seen. A story in normal form holds only
 * the noncharacters; the rest is for a text that never went through `parseArticle`.
 */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** The cheap question before all: most texts hold nothing of the kind. */
const SUSPECT = /[&<>"\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/**
 * Text as it stands in HTML, between tags or in an attribute inside double quotes. A parser gives back the same text,
 * without the characters HTML has no place for.
 */
export function escapeHtml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
