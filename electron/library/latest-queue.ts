/** One piece of work running, at most one waiting. */
export interface LatestQueue<Request, Answer> {
  /**
   * Asks for work. Where one is waiting already, this request takes its place, and both callers are answered by the
   * one that runs: the later request stands for the earlier.
   */
  submit(request: Request): Promise<Answer>;
}

interface Waiting<Request, Answer> {
  request: Request;
  readonly answer: Promise<Answer>;
}

/**
 * @param run does the work. `behind` tells that the request was made while another was still running. A failure is
 *   answered to its callers and does not stop the queue.
 */
export function createLatestQueue<Request, Answer>(
  run: (request: Request, behind: boolean) => Promise<Answer>,
): LatestQueue<Request, Answer> {
  let running: Promise<unknown> | null = null;
  let waiting: Waiting<Request, Answer> | null = null;

  const start = (request: Request, behind: boolean): Promise<Answer> => {
    const answer = run(request, behind);
    const ended = (): void => {
      if (running === answer) running = null;
    };
    running = answer;
    answer.then(ended, ended);
    return answer;
  };

  const wait = (request: Request, before: Promise<unknown>): Promise<Answer> => {
    const next = (): Promise<Answer> => {
      waiting = null;
      return start(mine.request, true);
    };
    const mine: Waiting<Request, Answer> = { request, answer: before.then(next, next) };
    waiting = mine;
    return mine.answer;
  };

  return {
    submit(request) {
      if (waiting !== null) {
        waiting.request = request;
        return waiting.answer;
      }
      return running === null ? start(request, false) : wait(request, running);
    },
  };
}
