import { isVisible } from '../../../export/visible-text.ts';
import type { Rule } from '../rule.ts';

/** A story has a headline: nothing can list, link or find it without (schema.org NewsArticle, `headline`). */
export const headlineEmpty: Rule = {
  severity: 'blocks',
  find: ({ headline }) => (isVisible(headline) ? [] : [{ place: { kind: 'field', field: 'headline' } }]),
};
