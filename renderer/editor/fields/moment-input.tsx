import { useEffect, useLayoutEffect, useRef } from 'react';

export interface MomentInputProps {
  readonly type: 'date' | 'datetime-local';
  readonly field: string;
  readonly label: string;
  /** In the form the input itself gives; empty for none. */
  readonly value: string;
  readonly className: string;
  readonly readOnly: boolean;
  readonly change: (value: string) => void;
  readonly onEnter?: () => void;
}

/**
 * A day, or a day and time. The input keeps its half-typed parts to itself: until they make a date its value is
 * empty, and putting that back would wipe them out.
 */
export function MomentInput({
  type,
  field,
  label,
  value,
  className,
  readOnly,
  change,
  onEnter,
}: MomentInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ value, change, onEnter });
  useLayoutEffect(() => {
    latest.current = { value, change, onEnter };
    if (input.current !== null && input.current.value !== value) input.current.value = value;
  }, [value, change, onEnter]);
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    const take = (): void => {
      if (element.value !== latest.current.value) latest.current.change(element.value);
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || latest.current.onEnter === undefined) return;
      event.preventDefault();
      latest.current.onEnter();
    };
    element.addEventListener('input', take);
    element.addEventListener('keydown', leave);
    return () => {
      element.removeEventListener('input', take);
      element.removeEventListener('keydown', leave);
    };
  }, []);
  return (
    <input
      ref={input}
      type={type}
      data-field={field}
      className={className}
      aria-label={label}
      defaultValue={value}
      readOnly={readOnly}
    />
  );
}
