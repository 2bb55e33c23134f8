import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** A related story leads somewhere. On paper it need not, so it only warns. Detail: {number}, 1 for the first. */
export const relatedWithoutLink: Rule = {
  severity: 'warns',
  find: ({ related }) =>
    related.flatMap(({ id, url }, index) =>
      isVisible(url) ? [] : [{ place: { kind: 'related', related: id }, detail: { number: index + 1 } }],
    ),
};
