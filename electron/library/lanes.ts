/** Work under one key runs one after the other, in the order given; other keys don't wait for it. */
export interface Lanes {
  run<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer>;
}

export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      // A failure is its own caller's; the next in the lane starts all the same.
      const answer = before.then(work, work);
      last.set(key, answer);
      const leave = (): void => {
        if (last.get(key) === answer) last.delete(key);
      };
      answer.then(leave, leave);
      return answer;
    },
  };
}
