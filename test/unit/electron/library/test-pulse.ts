import type { Pulse } from '../../../../electron/library/pulse.ts';

export interface TestPulse extends Pulse {
  /** Lets so many milliseconds go by; what was to be called back on the way is. */
  pass(milliseconds: number): void;
  /** How many are to be called back. */
  readonly count: () => number;
}

export function testPulse(): TestPulse {
  let moment = 0;
  const timers = new Set<{ readonly every: number; next: number; readonly work: () => void }>();
  return {
    monotonic: () => moment,
    every(milliseconds, work) {
      const timer = { every: milliseconds, next: moment + milliseconds, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(milliseconds) {
      const end = moment + milliseconds;
      for (;;) {
        const [due] = [...timers]
          .filter(({ next }) => next <= end)
          .sort((left, right) => left.next - right.next);
        if (due === undefined) break;
        moment = due.next;
        due.next += due.every;
        due.work();
      }
      moment = end;
    },
    count: () => timers.size,
  };
}
