import { expandMacro } from './macros/expand-macro.ts';
import { keyTable } from './methods/key-table.ts';
import type { Press, Typing } from './press.ts';
import type { FoundWord, Place } from './reading-place.ts';
import { emptySession, NEW_SESSION, type Session, type WordStart } from './session.ts';
import { settleWord } from './settle-word.ts';
import { readWord } from './word.ts';

/** A character that is no part of a word: macros are expanded before it, and what is no Vietnamese is restored. */
export function endWord(sign: string, found: FoundWord, place: Place, typing: Typing): Press {
  const { settings } = typing;
  const macro =
    settings.macros && (typing.on || settings.macrosInEnglish)
      ? expandMacro(found, place, typing.macros)
      : null;
  if (macro !== null)
    return { kind: 'ended', edit: { ...macro, after: 0, rest: '' }, cause: 'macro', session: NEW_SESSION };
  const { session } = found;
  if (session === null) return { kind: 'itself', session: null };
  const literalNext = typing.on && sign === keyTable(settings).literalKey;
  if (session.text === '')
    return { kind: 'itself', session: emptySession({ literalNext, finished: goingOn(session, sign) }) };
  const settled = settleWord(session, sign, settings, typing.lexicon);
  const finished = { session: settledSession(session, settled), sign };
  const next = emptySession({ finished, literalNext });
  if (settled === session.text) return { kind: 'itself', session: next };
  return {
    kind: 'ended',
    edit: { before: found.before, after: 0, text: settled, rest: '' },
    cause: 'restored',
    session: next,
  };
}

/** A digit taken back by repeating it ("O77") begins a number: its word can be opened as long as only digits follow. */
function goingOn({ start }: Session, sign: string): WordStart['finished'] {
  const { finished } = start;
  if (finished === null || !/^\d$/.test(sign) || !/^\d+$/.test(finished.sign)) return null;
  return { session: finished.session, sign: finished.sign + sign };
}

function settledSession(session: Session, settled: string): Session {
  const known: Session = { ...session, last: null, start: NEW_SESSION.start };
  if (settled === session.text) return known;
  if (settled === session.raw) return { ...known, text: settled, keys: 'restored' };
  return { ...known, text: settled, word: readWord(settled) ?? session.word };
}
