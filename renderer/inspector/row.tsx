import type { ReactNode } from 'react';

/** A name and beside it what can be read or changed. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="inspector-row">
      <span className="inspector-label">{label}</span>
      <div className="inspector-cell">{children}</div>
    </div>
  );
}
