import type { Press, Typing } from './press.ts';
import { findWord, type Place } from './reading-place.ts';
import {
  emptySession,
  type Literals,
  NO_LITERALS,
  ownerOf,
  type Session,
  sessionOfText,
  TONE_OWNER,
} from './session.ts';
import { spell, withRemoved } from './word.ts';

/**
 * Takes away the letter that is seen before the caret, with its marks; a tone that stands on another letter finds its
 * new place. Over the sign after a word it opens that word again.
 */
export function pressBackspace(place: Place, { settings, on }: Typing): Press {
  const { session, before, caret, decomposed } = findWord(place);
  if (session === null || !on || decomposed || caret === 0)
    return { kind: 'itself', session: reopened(session) };
  const left = session.text.slice(0, -1);
  if (session.keys === 'restored' || session.keys === 'escaped')
    return { kind: 'itself', session: sessionOfText(left) };
  const word = withRemoved(session.word, caret - 1, settings.toneStyle);
  const text = spell(word);
  const literals = literalsUpTo(session.literals, word.letters.length);
  const next: Session = {
    ...session,
    ...ownKeys(session, caret - 1, word.tone === 0),
    word,
    text,
    literals,
    last: null,
    implied: session.implied && word.letters.includes('ươ'),
    start: text === '' ? { ...session.start, ownCase: true } : session.start,
  };
  if (text === left) return { kind: 'itself', session: next };
  return { kind: 'word', edit: { before, after: 0, text, rest: '' }, session: next };
}

function reopened(session: Session | null): Session | null {
  const finished = session?.text === '' ? session.start.finished : null;
  if (finished === null) return null;
  const left = finished.sign.slice(0, -1);
  return left === ''
    ? finished.session
    : emptySession({ finished: { session: finished.session, sign: left } });
}

function ownKeys(
  { raw, owners }: Session,
  letter: number,
  toneless: boolean,
): { readonly raw: string; readonly owners: string } {
  const gone = ownerOf(letter);
  let keptKeys = '';
  let keptOwners = '';
  for (let index = 0; index < raw.length; index += 1) {
    const owner = owners.charAt(index);
    if (owner === gone || (toneless && owner === TONE_OWNER)) continue;
    keptKeys += raw.charAt(index);
    keptOwners += owner;
  }
  return { raw: keptKeys, owners: keptOwners };
}

function literalsUpTo(literals: Literals, length: number): Literals {
  if (literals === NO_LITERALS) return literals;
  const kept = Object.entries(literals).filter(([, since]) => since <= length);
  return kept.length === 0 ? NO_LITERALS : Object.fromEntries(kept);
}
