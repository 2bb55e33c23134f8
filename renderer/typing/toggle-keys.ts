import type { TypingToggle } from '#shared/api/settings.ts';

/** What of a keyboard event matters here. */
export interface ToggleKey {
  readonly type: 'keydown' | 'keyup';
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Whether Ctrl and Shift, and nothing else, have been pressed since both were up. */
export type Chord = 'none' | 'both' | 'spoiled';

export interface Toggled {
  readonly chord: Chord;
  readonly toggles: boolean;
}

const MODIFIERS = /^(?:Control|Shift)(?:Left|Right)$/;

/**
 * Whether a key switches Vietnamese typing. Ctrl+Shift counts when the first of the two comes up and no other key was
 * pressed meanwhile, so that Ctrl+Shift+P stays what it is.
 */
export function toggledBy(key: ToggleKey, toggle: TypingToggle, chord: Chord): Toggled {
  const { type, code, ctrl, shift, alt, meta } = key;
  if (toggle === 'ctrl-shift') return byModifiers(key, chord);
  if (toggle === 'none' || type !== 'keydown') return { chord: 'none', toggles: false };
  const toggles =
    toggle === 'alt-z'
      ? code === 'KeyZ' && alt && !ctrl && !shift && !meta
      : code === 'Space' && ctrl && !alt && !shift && !meta;
  return { chord: 'none', toggles };
}

function byModifiers({ type, code, ctrl, shift, alt, meta }: ToggleKey, chord: Chord): Toggled {
  const modifier = MODIFIERS.test(code);
  if (type === 'keydown') {
    if (!modifier || alt || meta) return { chord: ctrl || shift ? 'spoiled' : 'none', toggles: false };
    if (chord === 'spoiled') return { chord, toggles: false };
    return { chord: ctrl && shift ? 'both' : 'none', toggles: false };
  }
  if (modifier && chord === 'both') return { chord: ctrl || shift ? 'spoiled' : 'none', toggles: true };
  return { chord: ctrl || shift ? chord : 'none', toggles: false };
}
