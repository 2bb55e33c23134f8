import { useId } from 'react';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  /** A line under the label. */
  readonly hint?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly testId?: string;
}

/** Something that is on or off at once, with its words to the left. The words switch it, too. */
export function Switch({ label, hint, on, onSwitch, testId }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch">
      <div className="switch__words">
        <label className="switch__label" htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p className="switch__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        id={id}
        className="switch__track"
        aria-checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        data-testid={testId}
        onClick={() => onSwitch(!on)}
      >
        <span className="switch__knob" />
      </button>
    </div>
  );
}
