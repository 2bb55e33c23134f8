const WINDOW_MS = 60_000;
const MOST_DEATHS = 3;

export interface PageRecovery {
  /** Notes that the page's process died; false where it dies too often for another try to be of use. */
  mayReload(): boolean;
}

/**
 * A page whose process has died is loaded again: the backup holds what was typed. Three deaths within a minute are
 * no accident any more.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function createPageRecovery(now: () => number): PageRecovery {
  let deaths: readonly number[] = [];
  return {
    mayReload() {
      const moment = now();
      deaths = [...deaths.filter((death) => moment - death < WINDOW_MS), moment];
      return deaths.length < MOST_DEATHS;
    },
  };
}
