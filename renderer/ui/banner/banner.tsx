import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import './banner.css';

export type BannerTone = 'info' | 'warn' | 'bad';

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const;

export interface BannerProps {
  readonly tone: BannerTone;
  readonly children: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly testId?: string;
}

/** A line across a pane that stays until its cause is gone or somebody puts it away. */
export function Banner({ tone, children, actions, testId }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classNames('banner', `banner--${tone}`)} data-testid={testId}>
      <Icon className="banner__icon" aria-hidden />
      <p className="banner__words">{children}</p>
      {actions !== undefined && <div className="banner__actions">{actions}</div>}
    </div>
  );
}
