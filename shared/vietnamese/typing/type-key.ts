import { pairHorns } from './horn-pair.ts';
import { mark } from './marking/mark.ts';
import { typeQuick } from './marking/quick-key.ts';
import type { Marking, Target } from './marking/target.ts';
import { keyTable } from './methods/key-table.ts';
import type { Kind } from './methods/method.ts';
import type { Typing } from './press.ts';
import { isLetter } from './reading-place.ts';
import {
  emptySession,
  type Literals,
  NEW_SESSION,
  ownerOf,
  type Session,
  sessionOfText,
  TONE_OWNER,
} from './session.ts';
import type { TypingSettings } from './typing-settings.ts';
import { isBeginning, spell, type Word, withInserted, withLetters } from './word.ts';

/** A word after one key more. */
export interface Typed {
  readonly session: Session | null;
  /** What stands on the page for the word, and where the caret is in it. */
  readonly shown: string;
  readonly caret: number;
}

const LONGEST = 31;

/**
 * Types one key into a word: as the mark it may be, else as a letter.
 *
 * @returns null where the key is no letter and marks nothing, so that it ends the word
 */
export function typeKey(key: string, session: Session, caret: number, typing: Typing): Typed | null {
  const lower = key.toLowerCase();
  if (session.keys !== 'escaped') {
    const typed = typeMark(key, lower, session, targetOf(session, caret, typing.settings));
    if (typed !== null) return typed;
  }
  return isLetter(key) ? typePlain(key, lower, session, caret, typing.settings) : null;
}

function targetOf(session: Session, caret: number, settings: TypingSettings): Target {
  const free = settings.method === 'viqr' ? settings.viqrFreeMarking : settings.freeMarking;
  return { word: session.word, caret, last: session.last, implied: session.implied, free, settings };
}

/** The first of the key's rules that applies; the quick ways come first where a word begins. */
function typeMark(key: string, lower: string, session: Session, target: Target): Typed | null {
  const { settings, caret } = target;
  const { literals } = session;
  const capital = lower !== key;
  const quick =
    (settings.quickTelex || settings.quickStarts || settings.quickEnds) && literals.quick === undefined;
  if (quick && (caret === 0 || target.last === 'quick')) {
    const marking = typeQuick(lower, capital, target);
    if (marking !== null) return marked(key, 'quick', marking, session, target);
  }
  const rules = keyTable(settings).rules[lower];
  if (rules !== undefined) {
    for (const rule of rules) {
      const kind = rule.kind === 'clear' ? 'tone' : rule.kind;
      if (literals[kind] !== undefined) continue;
      const marking = mark(rule, capital, target);
      if (marking !== null) return marked(key, kind, marking, session, target);
    }
  }
  const marking = quick && caret > 0 ? typeQuick(lower, capital, target) : null;
  return marking && marked(key, 'quick', marking, session, target);
}

function marked(key: string, kind: Kind, marking: Marking, session: Session, target: Target): Typed {
  const owner = marking.owner === null ? TONE_OWNER : ownerOf(marking.owner);
  const caret = target.caret + marking.word.letters.length - target.word.letters.length;
  const { word, implied } = marking;
  if (marking.effect !== 'undone')
    return advanced(session, word, key, owner, kind, implied, session.literals, caret);
  if (!isLetter(key)) return undoneBySign(key, word, session, caret);
  const typed = insert(key, key.toLowerCase(), word, caret, target.settings);
  const literals = { ...session.literals, [kind]: typed.word.letters.length };
  return advanced(session, typed.word, key, owner, null, implied, literals, caret + 1);
}

/** A digit or sign that took its mark back is then typed, and ends the word. */
function undoneBySign(key: string, word: Word, session: Session, caret: number): Typed {
  const text = spell(word);
  const known: Session = { ...session, word, text, last: null, start: NEW_SESSION.start };
  const shown = text.slice(0, caret) + key + text.slice(caret);
  return {
    session: emptySession({ finished: { session: known, sign: key } }),
    shown,
    caret: caret + key.length,
  };
}

/** A letter that marks nothing. */
function typePlain(
  key: string,
  lower: string,
  session: Session,
  caret: number,
  settings: TypingSettings,
): Typed {
  if (lower < 'a' || lower > 'z' || session.word.letters.length >= LONGEST || session.keys === 'escaped') {
    const shown = (session.text.slice(0, caret) + key + session.text.slice(caret)).normalize('NFC');
    const read = sessionOfText(shown);
    const next = read && { ...read, keys: session.keys, start: session.start };
    return { session: next, shown, caret: caret + key.length };
  }
  const { word, paired } = insert(key, lower, session.word, caret, settings);
  const implied = session.implied || paired;
  return advanced(session, word, key, ownerOf(caret), null, implied, session.literals, caret + 1);
}

function insert(
  key: string,
  lower: string,
  word: Word,
  caret: number,
  settings: TypingSettings,
): { readonly word: Word; readonly paired: boolean } {
  const inserted = withInserted(word, caret, lower, lower !== key, settings.toneStyle);
  const letters = pairHorns(inserted.letters);
  if (letters === inserted.letters) return { word: inserted, paired: false };
  return { word: withLetters(inserted, letters, settings.toneStyle), paired: true };
}

/** A word whose keys had come back shows them until it is Vietnamese again. */
function advanced(
  session: Session,
  word: Word,
  key: string,
  owner: string,
  last: Kind | null,
  implied: boolean,
  literals: Literals,
  caret: number,
): Typed {
  const raw = session.raw + key;
  const owners = session.owners + owner;
  const restored = session.keys === 'restored' && !isBeginning(word);
  const text = restored ? raw : spell(word);
  const keys = session.keys === 'restored' && !restored ? 'no' : session.keys;
  const next: Session = { word, text, raw, owners, last, implied, literals, keys, start: session.start };
  return { session: next, shown: text, caret: restored ? raw.length : caret };
}
