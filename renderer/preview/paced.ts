export interface Paced {
  /** Something to show has changed. */
  ask(): void;
  stop(): void;
}

/** Time that is left to everything else, as a multiple of what the work itself took. */
const SHARE = 6;

/**
 * Does work when the page is idle, and the more seldom the longer it takes: a preview of a very long story must not
 * slow the typing. The last thing asked for is always shown.
 *
 * @param longest milliseconds after which the work is done although the page is busy
 */
export function createPaced(work: () => void, longest = 600): Paced {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let idle: number | null = null;
  let freeAt = 0;

  const run = (): void => {
    idle = null;
    const start = performance.now();
    work();
    const end = performance.now();
    freeAt = end + (end - start) * SHARE;
  };
  return {
    ask() {
      if (waiting !== null || idle !== null) return;
      waiting = setTimeout(
        () => {
          waiting = null;
          idle = requestIdleCallback(run, { timeout: longest });
        },
        Math.max(0, freeAt - performance.now()),
      );
    },
    stop() {
      if (waiting !== null) clearTimeout(waiting);
      if (idle !== null) cancelIdleCallback(idle);
      waiting = null;
      idle = null;
    },
  };
}
