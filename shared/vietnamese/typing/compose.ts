import type { Lexicon } from './keeping/lexicon.ts';
import { SHIPPED_LEXICON } from './keeping/shipped-lexicon.ts';
import { type MacroTable, NO_MACROS } from './macros/macro-table.ts';
import { type Key, press, type Typing } from './press.ts';
import type { Session } from './session.ts';
import type { TypingSettings } from './typing-settings.ts';

const BACKSPACE = '⌫';
const ESCAPE = '⎋';
const SPACE = '␠';
/** How much of the text before the caret a key is shown, in UTF-16 units: more than any word. */
const NEAR = 1_000;

/**
 * The text that keys leave in an empty field.
 *
 * @param keys "⌫" is Backspace, "⎋" Esc, "␠" Space; everything else is the key itself
 * @param on whether Vietnamese typing is on; while it is off only macros may work
 * @returns NFC
 */
export function compose(
  keys: string,
  settings: TypingSettings,
  lexicon: Lexicon = SHIPPED_LEXICON,
  macros: MacroTable = NO_MACROS,
  on = true,
): string {
  const typing: Typing = { settings, lexicon, macros, on };
  let text = '';
  let session: Session | null = null;
  for (const sign of keys) {
    const key = keyOf(sign);
    const done = press(key, { before: text.slice(-NEAR), after: '', session }, typing);
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
  const last = text.codePointAt(text.length - 2) ?? 0;
  return text.slice(0, last > 0xffff ? -2 : -1);
}
