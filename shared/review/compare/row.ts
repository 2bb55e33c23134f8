import type { Part } from './part.ts';

/**
 * A line of two lists laid side by side: `before` is its left cell, `after` its right one. The left cells from top to
 * bottom are the old list, the right ones the new; a thing that was moved has a row in both places, with one number.
 */
export type Row<Entry> =
  /** Alike but perhaps for ids. */
  | { readonly kind: 'same'; readonly before: Entry; readonly after: Entry }
  | {
      readonly kind: 'changed';
      readonly before: Entry;
      readonly after: Entry;
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'added'; readonly after: Entry }
  | { readonly kind: 'removed'; readonly before: Entry }
  /** It stood here. */
  | { readonly kind: 'moved-from'; readonly before: Entry; readonly move: number }
  /** It stands here now; `parts` as of a changed one, all of them the same where it was only moved. */
  | {
      readonly kind: 'moved-to';
      readonly before: Entry;
      readonly after: Entry;
      readonly parts: readonly Part[];
      readonly isEdited: boolean;
      /** The same number as on its `moved-from`; counted from 1 in the order of the new list. */
      readonly move: number;
    };

/** The list as it was. */
export function beforeEntries<Entry>(rows: readonly Row<Entry>[]): Entry[] {
  return rows.flatMap((row) => (row.kind === 'added' || row.kind === 'moved-to' ? [] : [row.before]));
}

/** The list as it is now. */
export function afterEntries<Entry>(rows: readonly Row<Entry>[]): Entry[] {
  return rows.flatMap((row) => (row.kind === 'removed' || row.kind === 'moved-from' ? [] : [row.after]));
}
