import type { Press, Typing } from './press.ts';
import { findWord, type Place } from './reading-place.ts';
import type { Session } from './session.ts';
import { spell } from './word.ts';

/** Shows the keys of the word just typed instead of what they made, and the other way round. */
export function pressEscape(place: Place, { on }: Typing): Press {
  const { session } = findWord(place);
  if (session === null || !on) return { kind: 'itself', session };
  const { finished } = session.start;
  if (session.text !== '') return turned(session, '', (word) => word);
  if (finished === null) return { kind: 'itself', session };
  return turned(finished.session, finished.sign, (word) => ({
    ...session,
    start: { ...session.start, finished: { session: word, sign: finished.sign } },
  }));
}

function turned(session: Session, sign: string, place: (session: Session) => Session): Press {
  const next = turnedSession(session);
  if (next.text === session.text) return { kind: 'itself', session: place(session) };
  const edit = { before: session.text.length + sign.length, after: 0, text: next.text + sign, rest: '' };
  return { kind: 'word', edit, session: place(next) };
}

function turnedSession(session: Session): Session {
  const showsKeys = session.keys === 'restored' || session.keys === 'escaped';
  if (showsKeys) return { ...session, text: spell(session.word), keys: 'chosen' };
  return { ...session, text: session.raw, keys: 'escaped' };
}
