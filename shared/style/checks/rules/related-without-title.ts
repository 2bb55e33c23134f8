import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** A related story has a title to print. Detail: {number}, 1 for the first. */
export const relatedWithoutTitle: Rule = {
  severity: 'blocks',
  find: ({ related }) =>
    related.flatMap(({ id, title }, index) =>
      isVisible(title) ? [] : [{ place: { kind: 'related', related: id }, detail: { number: index + 1 } }],
    ),
};
