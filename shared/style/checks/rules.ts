import type { Rule } from './rule.ts';
import { bodyEmpty } from './rules/body-empty.ts';
import { bylineEmpty } from './rules/byline-empty.ts';
import { captionSameAsAlt } from './rules/caption-same-as-alt.ts';
import { embargoAhead } from './rules/embargo-ahead.ts';
import { headlineEmpty } from './rules/headline-empty.ts';
import { linkUnusable } from './rules/link-unusable.ts';
import { noSource } from './rules/no-source.ts';
import { photoMissing } from './rules/photo-missing.ts';
import { photoNotSupplied } from './rules/photo-not-supplied.ts';
import { photoWithoutAlt } from './rules/photo-without-alt.ts';
import { photoWithoutCaption } from './rules/photo-without-caption.ts';
import { photoWithoutCredit } from './rules/photo-without-credit.ts';
import { placeholderWords } from './rules/placeholder-words.ts';
import { relatedWithoutLink } from './rules/related-without-link.ts';
import { relatedWithoutTitle } from './rules/related-without-title.ts';
import { sourceWithoutName } from './rules/source-without-name.ts';
import { standfirstEmpty } from './rules/standfirst-empty.ts';
import { unconfirmedImport } from './rules/unconfirmed-import.ts';
import { unknownBlock } from './rules/unknown-block.ts';

/** Every rule by its name. Findings at one place come in this order. */
export const RULES = {
  'headline-empty': headlineEmpty,
  'embargo-ahead': embargoAhead,
  'standfirst-empty': standfirstEmpty,
  'body-empty': bodyEmpty,
  'unknown-block': unknownBlock,
  'photo-missing': photoMissing,
  'photo-not-supplied': photoNotSupplied,
  'photo-without-caption': photoWithoutCaption,
  'photo-without-credit': photoWithoutCredit,
  'photo-without-alt': photoWithoutAlt,
  'caption-same-as-alt': captionSameAsAlt,
  'byline-empty': bylineEmpty,
  'no-source': noSource,
  'source-without-name': sourceWithoutName,
  'related-without-title': relatedWithoutTitle,
  'related-without-link': relatedWithoutLink,
  'link-unusable': linkUnusable,
  'placeholder-words': placeholderWords,
  'unconfirmed-import': unconfirmedImport,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;
