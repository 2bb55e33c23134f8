import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** Somebody signs: at least one pen name. A role alone ("Tổng hợp") signs for nobody. */
export const bylineEmpty: Rule = {
  severity: 'warns',
  find: ({ byline }) =>
    byline.some(({ penName }) => isVisible(penName)) ? [] : [{ place: { kind: 'field', field: 'byline' } }],
};
