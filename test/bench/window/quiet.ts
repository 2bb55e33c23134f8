import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** How long the processors are watched, how much of it they must be idle, and how long that is waited for. */
const WATCHED_MS = 300;
const IDLE_SHARE = 0.85;
const PATIENCE_MS = 15_000;

/**
 * Waits for a moment in which the machine does little else, but not for ever: on a busy machine the figures of both
 * sides are worse, and they take turns.
 */
export async function quietMoment(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const before = processorTimes();
    await wait(WATCHED_MS);
    const after = processorTimes();
    if (after.idle - before.idle >= IDLE_SHARE * (after.all - before.all)) return;
  }
}

function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((processor) => processor.times);
  const sum = (of: (one: (typeof times)[number]) => number): number =>
    times.reduce((total, one) => total + of(one), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq),
  };
}
