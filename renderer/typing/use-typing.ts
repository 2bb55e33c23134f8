import { useEffect } from 'react';
import type { Desk } from '../app/desk.ts';
import { fieldKind, plainField } from './field-kind.ts';
import { watchOtherInputMethods } from './other-input-method.ts';
import { attachPlainFields } from './plain-fields.ts';
import { type Chord, toggledBy } from './toggle-keys.ts';

/** Vietnamese typing for as long as the window shows: the plain fields, the keys that switch it, who else writes. */
export function useTyping({ typist, settings }: Pick<Desk, 'typist' | 'settings'>): void {
  useEffect(() => {
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
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      if (plainField(target) !== null || target.isContentEditable) typist.enter(fieldKind(target));
    };
    const onBlur = (): void => {
      chord = 'none';
    };
    // The keys come first to whoever listens first: an input method is known before its letters are read.
    const undo = [watchOtherInputMethods(document, typist), attachPlainFields(document, typist)];
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('keyup', onKey, true);
    document.addEventListener('focusin', onFocus, true);
    window.addEventListener('blur', onBlur);
    return () => {
      for (const end of undo) end();
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('keyup', onKey, true);
      document.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [typist, settings]);
}
