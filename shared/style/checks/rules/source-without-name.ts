import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** A source has a name to print; an address alone is none. Detail: {number}, 1 for the first. */
export const sourceWithoutName: Rule = {
  severity: 'blocks',
  find: ({ sources }) =>
    sources.flatMap(({ id, name }, index) =>
      isVisible(name) ? [] : [{ place: { kind: 'source', source: id }, detail: { number: index + 1 } }],
    ),
};
