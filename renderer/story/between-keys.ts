/** Milliseconds. */
export const BETWEEN_KEYS = {
  /** From one turn of the work to the next, at least. */
  interval: 200,
  /** From a key to the work: the frame that shows the key comes first, and the next key is still far. */
  rest: 25,
  /** From the last key to the work, where its turn was too early: by then no other key is near. */
  pause: 200,
  /** How long keys that follow one another faster than `rest` may put the work off. */
  patience: 400,
} as const;

/**
 * Does work behind a key, not before one: what it changes on the page takes a frame of its own, and a key that comes
 * upon that frame waits for the screen's next one.
 */
export function createBetweenKeys(work: () => void): { readonly ask: () => void } {
  const { interval, rest, pause, patience } = BETWEEN_KEYS;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let freeAt = 0;
  let latest: number | null = null;

  const run = (): void => {
    timer = null;
    latest = null;
    freeAt = performance.now() + interval;
    work();
  };
  return {
    ask() {
      const now = performance.now();
      latest ??= now + patience;
      const wanted = now + rest >= freeAt ? rest : pause;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, Math.min(wanted, latest - now));
    },
  };
}
