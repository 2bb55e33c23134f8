import { assertNever } from '../../assert-never.ts';
import { pressBackspace } from './backspace.ts';
import { pressEscape } from './escape.ts';
import type { Lexicon } from './keeping/lexicon.ts';
import type { MacroTable } from './macros/macro-table.ts';
import { pressCharacter } from './press-character.ts';
import type { Place } from './reading-place.ts';
import type { Session } from './session.ts';
import type { TypingSettings } from './typing-settings.ts';

/** A character typed (Enter is "\n", Tab "\t"), Backspace, or Esc. */
export type Key =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'escape' };

/** A change of the text round the caret; lengths in UTF-16 units. */
export interface Edit {
  /** How much before and after the caret is replaced. */
  readonly before: number;
  readonly after: number;
  /** What comes in its place, before and after the caret. */
  readonly text: string;
  readonly rest: string;
}

/** What a key does, and what is to be given back with the next key. */
export type Press =
  /** The key acts by itself. */
  | { readonly kind: 'itself'; readonly session: Session | null }
  /** The edit takes the place of what the key would have done. */
  | { readonly kind: 'word'; readonly edit: Edit; readonly session: Session | null }
  /** The word is changed and the character then typed after it, as a step of its own. */
  | {
      readonly kind: 'ended';
      readonly edit: Edit;
      readonly cause: 'restored' | 'macro';
      readonly session: Session | null;
    };

/** All that decides what keys mean. */
export interface Typing {
  readonly settings: TypingSettings;
  readonly lexicon: Lexicon;
  readonly macros: MacroTable;
  /** Vietnamese typing is on; while it is off only macros may work. */
  readonly on: boolean;
}

/** What a key does at a place. Pure; never loses a key. */
export function press(key: Key, place: Place, typing: Typing): Press {
  switch (key.kind) {
    case 'character':
      return pressCharacter(key.character, place, typing);
    case 'backspace':
      return pressBackspace(place, typing);
    case 'escape':
      return pressEscape(place, typing);
    default:
      return assertNever(key);
  }
}
