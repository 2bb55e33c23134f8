import type { Article, Place } from '../../article/article.ts';

/** `blocks`: the story must not leave the house so. `warns`: an editor may let it pass. */
export type Severity = 'blocks' | 'warns';

/** What the sentence of a finding names: a number, a link, words. Strings and numbers only, as i18next takes them. */
export type FindingDetail = Readonly<Record<string, string | number>>;

/** What a rule has to be told because it does not stand in the article. */
export interface CheckFacts {
  /** SHA-256 of photos named in the story whose files are gone. */
  readonly missingPhotos: readonly string[];
  /** The moment of checking, ISO 8601 with zone. Without it nothing is checked against the clock. */
  readonly now?: string;
}

/** One place where a rule is broken. */
export interface Breach {
  readonly place: Place;
  readonly detail?: FindingDetail;
}

/** One requirement of the house, as a pure function: the same story always breaks it in the same places. */
export interface Rule {
  readonly severity: Severity;
  /** At most one breach a place, so that a rule and a place name a finding. */
  find(article: Article, facts: CheckFacts): readonly Breach[];
}
