import type { Lexicon } from './keeping/lexicon.ts';
import { SHIPPED_LEXICON } from './keeping/shipped-lexicon.ts';
import { type MacroTable, NO_MACROS } from './macros/macro-table.ts';
import { type Key, press, type Typing } from './press.ts';
import type { Session } from './session.ts';
import type { TypingSettings } from './typing-settings.ts';

const BACKSPACE = '⌫';
const ESCAPE = '⎋';
const SPACE = '␠';

/**
 * The text that keys leave in an empty field.
 *
 * @param keys "⌫" is Backspace, "⎋" Esc, "␠" Space; everything else is the key itself
 * @returns NFC
 */
export function compose(
  keys: string,
  settings: TypingSettings,
  lexicon: Lexicon = SHIPPED_LEXICON,
  macros: MacroTable = NO_MACROS,
): string {
  const typing: Typing = { settings, lexicon, macros, on: true };
  let text = '';
  let session: Session | null = null;
  for (const sign of keys) {
    const key = keyOf(sign);
    const done = press(key, { before: text, after: '', session }, typing);
    session = done.session;
    if (done.kind !== 'itself') text = text.slice(0, text.length - done.edit.before) + done.edit.text;
    if (done.kind === 'word') continue;
    if (key.kind === 'character') text += key.character;
    else if (key.kind === 'backspace') text = withoutLast(text);
  }
  return text.normalize('NFC');
}

function keyOf(sign: string): Key {
  if (sign === BACKSPACE) return { kind: 'backspace' };
  if (sign === ESCAPE) return { kind: 'escape' };
  return { kind: 'character', character: sign === SPACE ? ' ' : sign };
}

function withoutLast(text: string): string {
  return [...text].slice(0, -1).join('');
}
