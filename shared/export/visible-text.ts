import type { Inline } from '../article/inline.ts';

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/** Whether a reader would see anything of a text: white space and zero-width characters alone print nothing. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** The same of the text of runs. */
export function isVisibleInline(runs: Inline): boolean {
  return runs.some(({ text }) => isVisible(text));
}
