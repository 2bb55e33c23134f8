import { isAddress } from './address.ts';
import { startsSentence } from './capitals.ts';
import { endWord } from './end-word.ts';
import { keyTable } from './methods/key-table.ts';
import type { Press, Typing } from './press.ts';
import { type FoundWord, findWholeWord, findWord, isLetter, type Place } from './reading-place.ts';
import { emptySession, type Session, sessionOfText } from './session.ts';
import { type Typed, typeKey } from './type-key.ts';
import { isBeginning } from './word.ts';

/** A character typed at a place. */
export function pressCharacter(character: string, place: Place, typing: Typing): Press {
  const found = findWord(place);
  const { session } = found;
  if (session === null || !typing.on)
    return isLetter(character)
      ? itself(null)
      : endWord(character, { ...found, session: null }, place, typing);
  if (session.start.literalNext && isKey(character, typing))
    return {
      kind: 'word',
      edit: { before: 1, after: 0, text: character, rest: '' },
      session: literal(character),
    };
  const whole = place.session === null ? findWholeWord(place) : null;
  if (whole?.session) {
    const typed = typeKey(character, whole.session, whole.caret, typing);
    if (typed?.session && isBeginning(typed.session.word)) return pressed(character, typed, whole, place);
  }
  const begun =
    session.text === '' ? beginWord(character, session, place, typing) : { key: character, session };
  const typed = typeKey(begun.key, begun.session, found.caret, typing);
  return typed === null ? endWord(character, found, place, typing) : pressed(character, typed, found, place);
}

function itself(session: Session | null): Press {
  return { kind: 'itself', session };
}

/** A letter made literal begins a word in which its key stays one. */
function literal(character: string): Session | null {
  const read = isLetter(character) ? sessionOfText(character) : null;
  return read && { ...read, literals: { stroke: 1 } };
}

/** What the keys made, as an edit where the page would not come to it by itself. */
function pressed(character: string, typed: Typed, found: FoundWord, place: Place): Press {
  const session = found.after === 0 ? typed.session : null;
  const shown = found.before === 0 ? '' : place.before.slice(-found.before);
  const rest = place.after.slice(0, found.after);
  if (!found.decomposed && typed.shown === shown + character + rest) return itself(session);
  const edit = {
    before: found.before,
    after: found.after,
    text: typed.shown.slice(0, typed.caret),
    rest: typed.shown.slice(typed.caret),
  };
  return { kind: 'word', edit, session };
}

/** The first letter of a word: a capital where a sentence begins, and no marks at all in an address. */
function beginWord(
  key: string,
  empty: Session,
  place: Place,
  typing: Typing,
): { readonly key: string; readonly session: Session } {
  const before = empty.start.literalNext ? emptySession({ ...empty.start, literalNext: false }) : empty;
  if (isAddress(place.before)) return { key, session: { ...before, keys: 'escaped' } };
  const capital = typing.settings.autoCapitals && !before.start.ownCase && startsSentence(place.before);
  return { key: capital ? key.toUpperCase() : key, session: before };
}

/** Whether the method uses the character, so that it needs the literal key before it to stand for itself. */
function isKey(character: string, typing: Typing): boolean {
  const table = keyTable(typing.settings);
  return character === table.literalKey || character.toLowerCase() in table.rules;
}
