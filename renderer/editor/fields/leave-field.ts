/** What of a key press and of the field's caret decides whether the key leaves the field. */
export interface FieldKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}
export interface FieldCaret {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** Enter goes on, an arrow key at the very start or end of the text leaves in its direction; anything else stays. */
export function leavesField(event: FieldKey, caret: FieldCaret): 'next' | 'previous' | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const atStart = caret.selectionStart === 0 && caret.selectionEnd === 0;
  const atEnd = caret.selectionStart === caret.value.length && caret.selectionEnd === caret.value.length;
  switch (event.key) {
    case 'Enter':
      return 'next';
    case 'ArrowDown':
      return atEnd ? 'next' : null;
    case 'ArrowUp':
      return atStart ? 'previous' : null;
    default:
      return null;
  }
}
