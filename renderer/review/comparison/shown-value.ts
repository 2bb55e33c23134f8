import type { Language } from '#shared/api/settings.ts';
import { SOURCE_KINDS, SOURCE_USES, STATUSES } from '#shared/article/article.ts';
import type { Json } from '#shared/json.ts';
import type { Translate } from '#shared/locales/translator.ts';
import type { PartName } from '#shared/review/compare/part.ts';
import { fullMoment } from '../../language/formats.ts';

const BLOCK_TYPES = [
  'paragraph',
  'subheading',
  'photo',
  'quote',
  'divider',
  'table',
  'list',
  'box',
  'unknown',
] as const;

/** A value as a person reads it; '' of one that is not there. Moments in this machine's zone. */
export function shownValue(
  name: PartName,
  value: Json,
  t: Translate,
  language: Language,
  now: Date = new Date(),
): string {
  if (value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (name) {
    case 'publishedAt':
    case 'embargoUntil':
    case 'createdAt':
      return Number.isNaN(Date.parse(value)) ? value : fullMoment(value, now, language);
    default:
      return namedValue(name, value, t);
  }
}

/** One of a few values, by the word the desk has for it. */
function namedValue(name: PartName, value: string, t: Translate): string {
  const status = STATUSES.find((known) => known === value);
  if (name === 'status' && status !== undefined) return t(`desk.status.${status}`);
  const kind = SOURCE_KINDS.find((known) => known === value);
  if (name === 'kind' && kind !== undefined) return t(`sourceKind.${kind}`);
  const use = SOURCE_USES.find((known) => known === value);
  if (name === 'use' && use !== undefined) return t(`sourceUse.${use}`);
  const type = BLOCK_TYPES.find((known) => known === value);
  return name === 'type' && type !== undefined ? t(`review.block.${type}`) : value;
}
