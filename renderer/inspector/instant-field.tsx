import { MomentInput } from '../editor/fields/moment-input.tsx';
import { fromLocalInput, toLocalInput } from './local-instant.ts';

interface InstantFieldProps {
  readonly field: string;
  readonly label: string;
  /** ISO 8601, or null for none. */
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly change: (value: string | null) => void;
}

/** A day and time, shown on this machine's clock. */
export function InstantField({ value, change, ...field }: InstantFieldProps) {
  return (
    <MomentInput
      {...field}
      type="datetime-local"
      className="inspector-input"
      value={toLocalInput(value)}
      change={(text) => change(fromLocalInput(text))}
    />
  );
}
