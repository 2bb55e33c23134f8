import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import './button.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly size?: 'normal' | 'small';
  readonly icon?: ReactNode;
}

/** A button with words. One `primary` at most in a view. */
export function Button({ look = 'plain', size = 'normal', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', `button--${look}`, size === 'small' && 'button--small', className)}
      {...rest}
    >
      {icon}
      <span className="button__words">{children}</span>
    </button>
  );
}
