import { LONGEST_SHORT, LONGEST_TEXT, type Macro, SHORT_SIGNS, TEXT_SIGNS } from './macro-table.ts';

/** Why a short form or its text can't stand in the table. */
export const MACRO_FAULTS = [
  'short-missing',
  'short-too-long',
  'short-signs',
  'text-missing',
  'text-too-long',
  'text-signs',
] as const;
export type MacroFault = (typeof MACRO_FAULTS)[number];

/** What is wrong with a macro, the short form first; null where nothing is. */
export function macroFault({ short, text }: Macro): MacroFault | null {
  return shortFault(short) ?? textFault(text);
}

export function shortFault(short: string): MacroFault | null {
  if (short === '') return 'short-missing';
  if (SHORT_SIGNS.test(short)) return 'short-signs';
  return characters(short) > LONGEST_SHORT ? 'short-too-long' : null;
}

export function textFault(text: string): MacroFault | null {
  if (!/\S/u.test(text)) return 'text-missing';
  if (TEXT_SIGNS.test(text)) return 'text-signs';
  return characters(text) > LONGEST_TEXT ? 'text-too-long' : null;
}

/** As the schema counts them: code points. */
function characters(text: string): number {
  return [...text].length;
}
