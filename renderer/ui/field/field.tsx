import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import './field.css';

interface FieldFrame {
  readonly label: string;
  /** A line under the field. */
  readonly hint?: string | undefined;
  readonly className?: string;
}

/** A label above and a hint below whatever takes the input. */
export function Field({
  label,
  hint,
  className,
  inputId,
  children,
}: FieldFrame & { readonly inputId: string; readonly children: ReactNode }) {
  return (
    <div className={classNames('field', className)}>
      <label className="field__label" htmlFor={inputId}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p className="field__hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'className'>;

/** One line of text. */
export function TextField({ label, hint, className, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field label={label} hint={hint} className={className ?? ''} inputId={id}>
      <input
        type="text"
        id={id}
        className="field__input"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...input}
      />
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> extends FieldFrame {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few, in the system's own list. */
export function SelectField<Value extends string>({
  label,
  hint,
  className,
  value,
  choices,
  onChoose,
  disabled = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <Field label={label} hint={hint} className={className ?? ''} inputId={id}>
      <select
        id={id}
        className="field__input field__select"
        value={value}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
