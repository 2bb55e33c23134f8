import { useEffect } from 'react';
import type { Desk } from '../app/desk.ts';
import { fieldKind, plainField } from './field-kind.ts';
import { watchOtherInputMethods } from './other-input-method.ts';
import { attachPlainFields } from './plain-fields.ts';

/** Vietnamese typing for as long as the window shows: the plain fields, where the caret is, who else writes. */
export function useTyping({ typist }: Pick<Desk, 'typist'>): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      if (plainField(target) !== null || target.isContentEditable) typist.enter(fieldKind(target));
    };
    // The keys come first to whoever listens first: an input method is known before its letters are read.
    const undo = [watchOtherInputMethods(document, typist), attachPlainFields(document, typist)];
    document.addEventListener('focusin', onFocus, true);
    return () => {
      for (const end of undo) end();
      document.removeEventListener('focusin', onFocus, true);
    };
  }, [typist]);
}
