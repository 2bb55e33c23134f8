import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import './segmented.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown in place of the label, which is then read out. */
  readonly icon?: ReactNode;
}

export interface SegmentedProps<Value extends string> {
  /** Names the choice for a screen reader. */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly size?: 'normal' | 'small';
}

/** Exactly one of two to four, all in sight. Arrow keys move, Space or Enter chooses. */
export function Segmented<Value extends string>({
  label,
  value,
  segments,
  onChoose,
  size = 'normal',
}: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      className={classNames('segmented', size === 'small' && 'segmented--small')}
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        // Choosing what is chosen would leave nothing chosen.
        const chosen = segments.find((segment) => segment.value === next);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          className="segmented__item"
          value={segment.value}
          aria-label={segment.icon === undefined ? undefined : segment.label}
          title={segment.icon === undefined ? undefined : segment.label}
        >
          {segment.icon ?? segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
