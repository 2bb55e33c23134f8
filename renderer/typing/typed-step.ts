/** How a typed key joins the undo history: a step of its own, or part of the one before. */
export type TypedStep = 'push' | 'merge';

let pending: TypedStep | null = null;

/** Says it of the key about to change a field. */
export function announceStep(step: TypedStep | null): void {
  pending = step;
}

/** What was said of the key that changed the field just now; null where nobody typed. */
export function takeStep(): TypedStep | null {
  const step = pending;
  pending = null;
  return step;
}
