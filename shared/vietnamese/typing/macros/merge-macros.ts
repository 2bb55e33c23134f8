import { type Macro, MOST_MACROS } from './macro-table.ts';

/** A table that took in another, and what became of each of its macros. */
export interface MergedMacros {
  readonly macros: readonly Macro[];
  readonly added: number;
  /** The short form was there with another text, which gave way. */
  readonly replaced: number;
  /** It was there already, alike. */
  readonly known: number;
  /** There was no room for it. */
  readonly left: number;
}

/** Takes macros into a table: what has the same short form is replaced, the rest comes after. */
export function mergeMacros(
  table: readonly Macro[],
  incoming: readonly Macro[],
  most: number = MOST_MACROS,
): MergedMacros {
  const texts = new Map(table.map(({ short, text }) => [short, text]));
  let [added, replaced, known, left] = [0, 0, 0, 0];
  for (const { short, text } of incoming) {
    const before = texts.get(short);
    if (before === text) {
      known += 1;
    } else if (before === undefined && texts.size >= most) {
      left += 1;
    } else {
      if (before === undefined) added += 1;
      else replaced += 1;
      texts.set(short, text);
    }
  }
  return { macros: [...texts].map(([short, text]) => ({ short, text })), added, replaced, known, left };
}
