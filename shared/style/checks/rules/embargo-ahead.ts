import { vietnamMoment } from '../../../export/vietnam-time.ts';
import type { Rule } from '../rule.ts';

/**
 * The embargo is over (IPTC ninjs, `embargoed`). Exporting ahead of it is usual, publishing is not, so it warns. It
 * concerns the whole story, which is shown by its headline. Detail: {until}, as printed, in Vietnam's time.
 */
export const embargoAhead: Rule = {
  severity: 'warns',
  find: ({ embargoUntil }, { now }) =>
    embargoUntil !== null && now !== undefined && Date.parse(embargoUntil) > Date.parse(now)
      ? [
          {
            place: { kind: 'field', field: 'headline' },
            detail: { until: vietnamMoment(embargoUntil)?.shown ?? embargoUntil },
          },
        ]
      : [],
};
