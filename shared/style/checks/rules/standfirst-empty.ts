import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** A story has a sapo. Short items run without one, so it is only asked for. */
export const standfirstEmpty: Rule = {
  severity: 'warns',
  find: ({ standfirst }) =>
    isVisible(standfirst) ? [] : [{ place: { kind: 'field', field: 'standfirst' } }],
};
