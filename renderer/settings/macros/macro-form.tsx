import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';

export interface MacroFormProps {
  /** Takes what was typed; false where it could not, and the fields stay as they are. */
  readonly onAdd: (macro: Macro) => boolean;
}

/** Two fields for a new macro. Enter goes from the first to the second, and from there adds. */
export function MacroForm({ onAdd }: MacroFormProps) {
  const { t } = useTranslation();
  const [short, setShort] = useState('');
  const [text, setText] = useState('');
  const shortField = useRef<HTMLInputElement>(null);
  const textField = useRef<HTMLInputElement>(null);

  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (document.activeElement === shortField.current && short !== '' && text === '') {
      textField.current?.focus();
      return;
    }
    if (!onAdd({ short, text })) return;
    setShort('');
    setText('');
    shortField.current?.focus();
  };
  return (
    <form className="macro-form" onSubmit={add}>
      <TextField
        ref={shortField}
        label={t('macros.short')}
        value={short}
        data-first-focus
        data-typing="off"
        onChange={(event) => setShort(event.target.value)}
      />
      <TextField
        ref={textField}
        label={t('macros.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon={<Plus aria-hidden />}>
        {t('macros.add')}
      </Button>
    </form>
  );
}
