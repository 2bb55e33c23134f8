import type { Settings } from '#shared/api/settings.ts';
import { type Chord, toggledBy } from './toggle-keys.ts';

export interface ToggleParts {
  readonly typist: { toggle(): void };
  readonly settings: { get(): Pick<Settings, 'typingToggle'> };
}

/**
 * Feeds the typist with the keys that switch Vietnamese on and off. Has to listen before the commands do: they keep
 * the keys of their shortcuts to themselves, and Ctrl+Shift+P unseen would count as Ctrl+Shift.
 *
 * @returns ends the feeding
 */
export function feedToggleKeys({ typist, settings }: ToggleParts, on: Window = window): () => void {
  let chord: Chord = 'none';
  const onKey = (event: KeyboardEvent): void => {
    const { type, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event;
    const key = { type: type === 'keyup' ? 'keyup' : 'keydown', code, ctrl, shift, alt, meta } as const;
    const toggled = toggledBy(key, settings.get().typingToggle, chord);
    chord = toggled.chord;
    if (!toggled.toggles) return;
    event.preventDefault();
    typist.toggle();
  };
  // A click with Ctrl and Shift held is a way to select, and no switching.
  const onPointer = ({ ctrlKey, shiftKey }: PointerEvent): void => {
    if (ctrlKey || shiftKey) chord = 'spoiled';
  };
  const onBlur = (): void => {
    chord = 'none';
  };
  on.addEventListener('keydown', onKey, true);
  on.addEventListener('keyup', onKey, true);
  on.addEventListener('pointerdown', onPointer, true);
  on.addEventListener('blur', onBlur);
  return () => {
    on.removeEventListener('keydown', onKey, true);
    on.removeEventListener('keyup', onKey, true);
    on.removeEventListener('pointerdown', onPointer, true);
    on.removeEventListener('blur', onBlur);
  };
}
