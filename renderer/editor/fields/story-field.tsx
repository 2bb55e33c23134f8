import { useEffect, useLayoutEffect, useRef } from 'react';
import type { FieldKind } from '#shared/api/settings.ts';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { takeStep } from '../../typing/typed-step.ts';
import { useEditorHandle } from '../editor-handle.ts';
import { differingStretch } from './field-step.ts';
import { leavesField } from './leave-field.ts';
import './story-field.css';

export interface StoryFieldProps {
  /** Names the field in the story: what undo, checks and "go to" find it by. */
  readonly field: string;
  readonly value: string;
  /** Writes the text into the editor's state; runs inside an update. */
  readonly $write: (text: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly readOnly?: boolean;
  /** What is written in it, where that is no Vietnamese text: links begin in English. */
  readonly kind?: FieldKind;
  /** Enter, or an arrow key at the field's edge: where the caret should go. True where it went somewhere. */
  readonly onLeave?: (way: 'next' | 'previous') => boolean;
}

/** Events that are the field's own affair: the editor around it must not take them for its text's. */
const OWN_EVENTS = [
  'keydown',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'dragstart',
  'click',
  'mousedown',
];

/**
 * A line of plain text that belongs to the story: headline, caption, credit… It grows with its text and never holds
 * a line break. What is typed is in the editor's state, and so in its undo history, at every key.
 */
export function StoryField(props: StoryFieldProps) {
  const { field, value, label, placeholder, className, readOnly } = props;
  const handle = useEditorHandle();
  const area = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ props, handle });
  /** The text that the editor's state holds, as far as this field knows. */
  const known = useRef(value);
  useLayoutEffect(() => {
    latest.current = { props, handle };
  });

  useLayoutEffect(() => {
    const element = area.current;
    known.current = value;
    if (element === null || element.value === value) return;
    const caret = differingStretch(element.value, value).afterEnd;
    element.value = value;
    if (document.activeElement === element) element.setSelectionRange(caret, caret);
  }, [value]);

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const controller = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ): void => element.addEventListener(name, listener, { signal: controller.signal });

    const write = (): void => {
      const { props: now, handle: editing } = latest.current;
      const text = normaliseLine(element.value);
      if (text !== element.value) {
        const caret = element.selectionStart - (element.value.length - text.length);
        element.value = text;
        element.setSelectionRange(caret, caret);
      }
      const before = known.current;
      known.current = text;
      const step = takeStep();
      editing?.editField({ field: now.field, before, after: text, step }, () => now.$write(text));
    };
    for (const name of OWN_EVENTS) {
      element.addEventListener(name, (event) => event.stopPropagation(), { signal: controller.signal });
    }
    on('input', (event) => {
      if (!(event as InputEvent).isComposing) write();
    });
    on('compositionend', write);
    on('beforeinput', (event) => {
      // The field's own history knows nothing of the story's; the commands undo and redo do.
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault();
    });
    on('keydown', (event) => {
      if (event.isComposing) return;
      const way = leavesField(event, element);
      if (way === null) return;
      const left = latest.current.props.onLeave?.(way) ?? false;
      if (left || event.key === 'Enter') event.preventDefault();
    });
    return () => controller.abort();
  }, []);

  return (
    <textarea
      ref={area}
      rows={1}
      data-field={field}
      data-typing={props.kind ?? 'text'}
      defaultValue={value}
      aria-label={label}
      placeholder={readOnly === true ? undefined : (placeholder ?? label)}
      className={`story-field ${className ?? ''}`}
      readOnly={readOnly ?? false}
      spellCheck={false}
      autoComplete="off"
    />
  );
}
