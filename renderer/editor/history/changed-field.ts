import type { Article } from '#shared/article/article.ts';
import { fieldTexts } from '../fields/field-names.ts';
import { differingStretch } from '../fields/field-step.ts';

export interface ChangedField {
  readonly field: string;
  /** Where the change ends in the new text, in UTF-16 units: where the caret belongs. */
  readonly caret: number;
}

/** The field in which two states of a story differ; null where only the running text does. */
export function changedField(before: Article, after: Article): ChangedField | null {
  const earlier = fieldTexts(before);
  for (const [field, text] of fieldTexts(after)) {
    const was = earlier.get(field);
    if (was !== undefined && was !== text) return { field, caret: differingStretch(was, text).afterEnd };
  }
  return null;
}
