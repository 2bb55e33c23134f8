import { z } from 'zod';

export const LONGEST_SHORT = 16;
export const LONGEST_TEXT = 1_024;
/** How many a table holds. */
export const MOST_MACROS = 10_000;

/** White space ends a word, and UniKey's files put a colon after the short form. */
export const SHORT_SIGNS = /[\s:\p{Cc}\p{Cf}\p{Cs}]/u;
/** A text is one line. */
export const TEXT_SIGNS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

export const macroSchema = z.strictObject({
  /** 1–16 characters without white space, colon and hidden signs; NFC. */
  short: z
    .string()
    .min(1)
    .max(LONGEST_SHORT)
    .refine((short) => !SHORT_SIGNS.test(short)),
  /** 1–1,024 characters in one line, not all white space; NFC. */
  text: z
    .string()
    .max(LONGEST_TEXT)
    .refine((text) => /\S/u.test(text) && !TEXT_SIGNS.test(text)),
});
/** A short form and what it stands for. */
export type Macro = Readonly<z.output<typeof macroSchema>>;

/** Finds what a short form stands for, in the case it was written in. */
export interface MacroTable {
  readonly find: (short: string) => string | null;
}

export const NO_MACROS: MacroTable = { find: () => null };

/**
 * A table of macros. A short form written as in the table gives the text as it is; one in lower case in the table
 * also answers to "Ko" (a capital first) and "KO" (all capitals), and its text follows.
 */
export function macroTable(macros: readonly Macro[]): MacroTable {
  const exact = new Map<string, string>();
  for (const { short, text } of macros) exact.set(short.normalize('NFC'), text.normalize('NFC'));
  return { find: (short) => exact.get(short) ?? inCase(short, exact) };
}

function inCase(short: string, exact: ReadonlyMap<string, string>): string | null {
  const lower = short.toLowerCase();
  const text = lower === short ? undefined : exact.get(lower);
  if (text === undefined) return null;
  const letters = short.replace(/[^\p{L}]/gu, '');
  const allCapitals = letters.length > 1 && letters === letters.toUpperCase();
  if (allCapitals) return text.toUpperCase();
  const first = short.charAt(0);
  return first === first.toLowerCase() ? text : capitalised(text);
}

/** The first letter made a capital, whatever sign stands before it. */
function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
