import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly testId?: string;
}

/** What stands on the page where there is nothing yet: what this place is for, and the way on. */
export function EmptyState({ icon, title, children, actions, testId }: EmptyStateProps) {
  return (
    <div className="empty-state" data-testid={testId}>
      <span className="empty-state__icon" aria-hidden>
        {icon}
      </span>
      <h1 className="empty-state__title">{title}</h1>
      {children !== undefined && <div className="empty-state__words">{children}</div>}
      {actions !== undefined && <div className="empty-state__actions">{actions}</div>}
    </div>
  );
}
