import type { Rule } from '../rule.ts';

/** A story says where it comes from. The desk's own reporting may have no source to name, so it only warns. */
export const noSource: Rule = {
  severity: 'warns',
  find: ({ sources }) => (sources.length > 0 ? [] : [{ place: { kind: 'field', field: 'sources' } }]),
};
