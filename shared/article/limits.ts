/** Bounds on what is read as a story: far above any real one, low enough that none can stop the desk. */
export const ARTICLE_LIMITS = {
  /** Size of a stored story, in bytes of UTF-8. */
  bytes: 32 * 1024 * 1024,
  /** Depth of nesting, counted in JSON objects and arrays. */
  depth: 64,
  /** Blocks, list entries and table cells together. */
  nodes: 50_000,
} as const;

/** Whether a parsed JSON value stays within the depth allowed. Iterative: a hostile depth must not end the stack. */
export function withinDepth(value: unknown, limit: number = ARTICLE_LIMITS.depth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return false;
    level = level.flatMap((entry) =>
      entry !== null && typeof entry === 'object' ? (Object.values(entry) as unknown[]) : [],
    );
  }
  return true;
}
