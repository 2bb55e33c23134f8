import { pairHorns } from './horn-pair.ts';
import { mark } from './marking/mark.ts';
import { typeQuick } from './marking/quick-key.ts';
import { type Marking, reaches, type Target } from './marking/target.ts';
import { keyTable } from './methods/key-table.ts';
import type { Kind } from './methods/method.ts';
import type { Typing } from './press.ts';
import { isLetter } from './reading-place.ts';
import { NEW_SESSION, ownerOf, type Session, sessionOfText, TONE_OWNER } from './session.ts';
import type { TypingSettings } from './typing-settings.ts';
import { spell, type Word, withInserted, withLetters } from './word.ts';

/** A word after one key more. */
export interface Typed {
  readonly session: Session | null;
  /** What stands on the page for the word, and where the caret is in it. */
  readonly shown: string;
  readonly caret: number;
  /** It is still the beginning of a Vietnamese syllable. */
  readonly reached: boolean;
}

const LONGEST = 31;

/**
 * Types one key into a word: as the mark it may be, else as a letter.
 *
 * @returns null where the key is no letter and marks nothing, so that it ends the word
 */
export function typeKey(key: string, session: Session, caret: number, typing: Typing): Typed | null {
  const lower = key.toLowerCase();
  const letter = isLetter(key);
  if (session.keys !== 'escaped') {
    const target = targetOf(session, caret, typing.settings);
    const found = findMarking(lower, lower !== key, session, target);
    if (found !== null) return marked(key, letter, found.kind, found.marking, session, target);
  }
  return letter ? plain(key, lower, session, caret, typing.settings) : null;
}

function targetOf(session: Session, caret: number, settings: TypingSettings): Target {
  const free = settings.method === 'viqr' ? settings.viqrFreeMarking : settings.freeMarking;
  return { word: session.word, caret, last: session.last, implied: session.implied, free, settings };
}

function findMarking(
  key: string,
  capital: boolean,
  { literals }: Session,
  target: Target,
): { readonly kind: Kind; readonly marking: Marking } | null {
  const { settings, caret } = target;
  const quick =
    (settings.quickTelex || settings.quickStarts || settings.quickEnds) && literals.quick === undefined;
  if (quick && (caret === 0 || target.last === 'quick')) {
    const marking = typeQuick(key, capital, target);
    if (marking !== null) return { kind: 'quick', marking };
  }
  for (const rule of keyTable(settings).rules[key] ?? []) {
    const kind = rule.kind === 'clear' ? 'tone' : rule.kind;
    if (literals[kind] !== undefined) continue;
    const marking = mark(rule, capital, target);
    if (marking !== null) return { kind, marking };
  }
  const marking = quick && caret > 0 ? typeQuick(key, capital, target) : null;
  return marking === null ? null : { kind: 'quick', marking };
}

function marked(
  key: string,
  letter: boolean,
  kind: Kind,
  marking: Marking,
  session: Session,
  target: Target,
): Typed {
  const raw = session.raw + key;
  const owners = session.owners + (marking.owner === null ? TONE_OWNER : ownerOf(marking.owner));
  const { implied } = marking;
  const caret = target.caret + marking.word.letters.length - target.word.letters.length;
  const common = { ...session, raw, owners, implied };
  if (marking.effect !== 'undone')
    return shownAs({ ...common, word: marking.word, last: kind }, caret, target.settings);
  if (!letter) {
    const text = spell(marking.word);
    const undone: Session = { ...common, word: marking.word, text, raw: text, undone: true, finished: null };
    const shown = text.slice(0, caret) + key + text.slice(caret);
    return {
      session: { ...NEW_SESSION, finished: { session: undone, sign: key } },
      shown,
      caret: caret + 1,
      reached: true,
    };
  }
  const typed = insert(key, marking.word, caret, target.settings);
  const literals = { ...session.literals, [kind]: typed.word.letters.length };
  return shownAs(
    { ...common, word: typed.word, literals, undone: true, last: null },
    caret + 1,
    target.settings,
  );
}

/** A letter that marks nothing. */
function plain(key: string, lower: string, session: Session, caret: number, settings: TypingSettings): Typed {
  if (lower < 'a' || lower > 'z' || session.word.letters.length >= LONGEST || session.keys === 'escaped') {
    const shown = session.text.slice(0, caret) + key + session.text.slice(caret);
    return { session: continued(session, shown), shown, caret: caret + key.length, reached: false };
  }
  const typed = insert(key, session.word, caret, settings);
  const next: Session = {
    ...session,
    word: typed.word,
    raw: session.raw + key,
    owners: session.owners + ownerOf(caret),
    last: null,
    implied: session.implied || typed.paired,
  };
  return shownAs(next, caret + 1, settings);
}

/** A word that takes no marks any more: its keys are its text. */
function continued(session: Session, shown: string): Session | null {
  const read = sessionOfText(shown);
  return read && { ...read, keys: session.keys, finished: session.finished };
}

function insert(
  key: string,
  word: Word,
  caret: number,
  settings: TypingSettings,
): { readonly word: Word; readonly paired: boolean } {
  const lower = key.toLowerCase();
  const inserted = withInserted(word, caret, lower, lower !== key, settings.toneStyle);
  const letters = pairHorns(inserted.letters);
  if (letters === inserted.letters) return { word: inserted, paired: false };
  return { word: withLetters(inserted, letters, settings.toneStyle), paired: true };
}

/** A word whose keys had come back shows them until it is Vietnamese again. */
function shownAs(session: Session, caret: number, settings: TypingSettings): Typed {
  const { word, raw } = session;
  const restored = session.keys === 'restored';
  const reached = reaches(word.letters, word.tone, targetOf(session, caret, settings));
  if (restored && !reached)
    return { session: { ...session, text: raw }, shown: raw, caret: raw.length, reached };
  const text = spell(word);
  return { session: { ...session, text, keys: restored ? 'no' : session.keys }, shown: text, caret, reached };
}
