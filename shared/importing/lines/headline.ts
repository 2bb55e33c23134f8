import { countWords } from '#shared/article/text.ts';
import { endsSentence, isCapitals } from './line-shape.ts';

/** A story's first line, read. */
export interface ReadHeadline {
  readonly kicker: string;
  readonly headline: string;
  /** It could be read otherwise too. */
  readonly doubtful: boolean;
}

const KICKER_WORDS = 12;
const HEADLINE_WORDS = 3;

/** Before a colon these announce what somebody said: the colon belongs to the headline. */
const SPEECH =
  /(?<!\p{L})(?:nói|hỏi|đáp|khẳng định|cho biết|tuyên bố|nhấn mạnh|cảnh báo|tiết lộ|trả lời|kể|kêu gọi|chia sẻ)$/iu;
/** Nor is a question or a count a label: "Vì sao …: …", "5 điều cần biết: …". */
const NO_LABEL = /^(?:vì sao|tại sao|làm sao|làm thế nào|thế nào|khi nào|ai|\d+)(?!\p{L})/iu;

/**
 * Tells kicker from headline where a site runs them together: "Hội Nông dân và Sở LĐTB&XH: Ký chương trình …".
 *
 * A colon inside an ordinary headline looks much the same. It is taken for a kicker's where what stands before is a
 * label (short, shorter than what follows, no question, no verb of saying) and what follows is a headline of its
 * own (three words or more, opened by a capital or a number, not by a quotation mark). Both ways it is doubtful.
 */
export function readHeadline(line: string): ReadHeadline {
  const [, label, rest] = /^(.+?)\s*[:：]\s+(.+)$/su.exec(line) ?? [];
  if (label === undefined || rest === undefined) return { kicker: '', headline: line, doubtful: false };
  return isLabel(label, rest)
    ? { kicker: label, headline: rest, doubtful: true }
    : { kicker: '', headline: line, doubtful: true };
}

function isLabel(label: string, rest: string): boolean {
  if (unclosed(label) || /[“”"«»?!]/u.test(label) || SPEECH.test(label) || NO_LABEL.test(label)) return false;
  const before = countWords(label);
  const after = countWords(rest);
  return before <= KICKER_WORDS && before <= after && after >= HEADLINE_WORDS && /^[\p{Lu}\p{N}]/u.test(rest);
}

function unclosed(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) !== (text.match(/\)/g)?.length ?? 0);
}

/**
 * Whether the first of two lines over the text is the kicker of the second: it is in capitals and the second is
 * not, or it is a label of a few words and the second a headline.
 */
export function isKickerLine(first: string, second: string): boolean {
  if (endsSentence(first) || countWords(first) > KICKER_WORDS) return false;
  if (isCapitals(first) && !isCapitals(second)) return true;
  return countWords(first) <= 4 && countWords(second) >= 6 && countWords(second) > countWords(first);
}
