/** Tells of many changes a few times a second: the first at once, the last for certain. */
export interface Throttle {
  soon(): void;
  now(): void;
  end(): void;
}

export function createThrottle(tell: () => void, everyMs: number): Throttle {
  let waiting: NodeJS.Timeout | undefined;
  let untold = false;
  const now = (): void => {
    untold = false;
    tell();
  };
  const wait = (): void => {
    waiting = setTimeout(() => {
      waiting = undefined;
      if (untold) {
        now();
        wait();
      }
    }, everyMs);
    waiting.unref();
  };
  return {
    soon() {
      untold = true;
      if (waiting !== undefined) return;
      now();
      wait();
    },
    now,
    end: () => clearTimeout(waiting),
  };
}
