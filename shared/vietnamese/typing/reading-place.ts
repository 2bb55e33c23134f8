import { type Session, sessionOfText } from './session.ts';

/** Where a key is typed. */
export interface Place {
  /** The text before the caret, in its own block or field (the last hundred characters are enough). */
  readonly before: string;
  /** The text after the caret, in its own block or field (up to the end of the word is enough). */
  readonly after: string;
  /** What the key before left; null after anything else happened. */
  readonly session: Session | null;
}

/** The word at the caret. */
export interface FoundWord {
  /** Null where it is none that marks can be put on. */
  readonly session: Session | null;
  /** UTF-16 units of the page's text before and after the caret that the word takes. */
  readonly before: number;
  readonly after: number;
  /** How many of the word's letters stand before the caret. */
  readonly caret: number;
  /** The text on the page is in another normal form, so that any change has to replace it whole. */
  readonly decomposed: boolean;
}

const LETTERS_AT_END = /[\p{L}\p{M}]+$/u;
const LETTERS_AT_START = /^[\p{L}\p{M}]+/u;

/** The word being typed, or the one that the caret was put into. */
export function findWord({ before, session }: Place): FoundWord {
  if (session !== null && continues(before, session)) {
    const { length } = session.text;
    return { session, before: length, after: 0, caret: session.word.letters.length, decomposed: false };
  }
  const start = LETTERS_AT_END.exec(before)?.[0] ?? '';
  const composed = start.normalize('NFC');
  const decomposed = composed !== start;
  return {
    session: sessionOfText(composed),
    before: start.length,
    after: 0,
    caret: composed.length,
    decomposed,
  };
}

/** The same word with the letters after the caret; null where there are none, or none before it. */
export function findWholeWord({ before, after }: Place): FoundWord | null {
  const start = LETTERS_AT_END.exec(before)?.[0] ?? '';
  const end = LETTERS_AT_START.exec(after)?.[0] ?? '';
  if (start === '' || end === '') return null;
  const composed = start.normalize('NFC');
  const whole = composed + end.normalize('NFC');
  return {
    session: sessionOfText(whole),
    before: start.length,
    after: end.length,
    caret: composed.length,
    decomposed: whole !== start + end,
  };
}

/** Whether the session is that of the text before the caret. */
function continues(before: string, session: Session): boolean {
  const { finished } = session.start;
  const text =
    session.text === '' && finished !== null ? finished.session.text + finished.sign : session.text;
  return before.endsWith(text) && !isLetter(before.charAt(before.length - text.length - 1));
}

export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /[\p{L}\p{M}]/u.test(character);
}
