import type { Article, Place } from '../../article/article.ts';
import { readingOrder } from './reading-order.ts';
import type { CheckFacts, FindingDetail, Rule, Severity } from './rule.ts';
import { RULES, type RuleName } from './rules.ts';

export type { CheckFacts, FindingDetail, Severity } from './rule.ts';
export type { RuleName } from './rules.ts';

/** A rule broken at a place. Its sentence is `check.<rule>` in shared/locales, with the detail put in. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly place: Place;
  readonly detail?: FindingDetail;
}

/**
 * Everything that stands between a story and its export, in reading order; at one place in the order of the rules.
 *
 * @param facts what the article does not say of itself: photos whose files are gone, and the time, if it matters
 */
export function checkArticle(article: Article, facts: CheckFacts): Finding[] {
  const rankOf = readingOrder(article);
  return Object.entries<Rule>(RULES)
    .flatMap(([name, rule]) =>
      rule.find(article, facts).map(
        ({ place, detail }): Finding => ({
          rule: name as RuleName,
          severity: rule.severity,
          place,
          ...(detail === undefined ? {} : { detail }),
        }),
      ),
    )
    .sort((left, right) => rankOf(left.place) - rankOf(right.place));
}
