import type { Language } from '#shared/api/settings.ts';
import type { Translate } from '#shared/locales/translator.ts';
import type { ComparisonSummary } from '#shared/review/compare/summary.ts';
import { wholeNumber } from '../../language/formats.ts';

const COUNTS = [
  'wordsAdded',
  'wordsRemoved',
  'blocksAdded',
  'blocksRemoved',
  'blocksChanged',
  'blocksMoved',
] as const satisfies readonly (keyof ComparisonSummary)[];

/** A comparison in a line: "12 chữ thêm · 5 chữ bớt · 1 phần dời chỗ". Empty where there is nothing to tell. */
export function summaryWords(summary: ComparisonSummary, t: Translate, language: Language): string {
  const counts = [
    ...COUNTS.map((name) => [name, summary[name]] as const),
    ['fieldsChanged', summary.fieldsChanged.length] as const,
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => t(`compare.${name}`, { count, number: wholeNumber(count, language) }))
    .join(' · ');
}
