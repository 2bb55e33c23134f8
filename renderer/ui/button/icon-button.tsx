import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Tooltip } from '../tooltip/tooltip.tsx';
import './button.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does: read out, and shown as a tip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown in the tip beside the label. */
  readonly keys?: string;
  /** For a button that switches something: whether it is on. */
  readonly pressed?: boolean;
  readonly size?: 'normal' | 'small';
}

/** A button with a picture only. Its label is never left out. */
export function IconButton({
  label,
  icon,
  keys,
  pressed,
  size = 'normal',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        className={classNames('icon-button', size === 'small' && 'icon-button--small', className)}
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
