/** Time as the library's watching needs it: no clock that anybody can set. */
export interface Pulse {
  /** Milliseconds since some moment; never goes back. */
  monotonic(): number;
  /** Calls back again and again, until the answer is called. Does not keep the program from ending. */
  every(milliseconds: number, work: () => void): () => void;
}

export const systemPulse: Pulse = {
  monotonic: () => performance.now(),
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
