import { type MacroFault, macroFault } from './macro-fault.ts';
import { type Macro, MOST_MACROS } from './macro-table.ts';

/** Why a line of a file gives no macro: there is nothing between two parts, it says another thing again, no room. */
export const LINE_FAULTS = ['separator-missing', 'repeated', 'too-many'] as const;
export type LineFault = MacroFault | (typeof LINE_FAULTS)[number];

/** A line that was not taken. */
export interface RefusedLine {
  /** The first line is 1. */
  readonly line: number;
  readonly reason: LineFault;
  /** How the line begins, for the person to recognise. */
  readonly start: string;
}

/** What a file of macros holds. */
export interface MacroFile {
  /** NFC, in the order of the file, each short form once. */
  readonly macros: readonly Macro[];
  readonly refused: readonly RefusedLine[];
}

/** The first line of UniKey's files; version 1 means UTF-8. */
const HEADER = ';DO NOT DELETE THIS LINE*** version=1 ***';
/** The same as other programs write it. */
const ANY_HEADER = /^\s*;.*\*\*\*\s*version\s*=\s*\d+\s*\*\*\*\s*$/i;
const START = 40;

/**
 * Reads a table of macros as UniKey and its kin keep it: a header, then `short:text` in every line. The header may be
 * missing, a tab may stand for the colon. Every line is judged by itself.
 *
 * @param content the file's text, in any normal form and with any line ends
 */
export function readMacroFile(content: string): MacroFile {
  const lines = content
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/);
  const texts = new Map<string, string>();
  const refused: RefusedLine[] = [];
  let first = true;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const header = first && ANY_HEADER.test(line);
    first = false;
    if (header) continue;
    const macro = macroOf(line);
    const reason = macro === null ? 'separator-missing' : refusal(macro, texts);
    if (reason !== null) refused.push({ line: index + 1, reason, start: startOf(line) });
    else if (macro !== null) texts.set(macro.short, macro.text);
  }
  return { macros: [...texts].map(([short, text]) => ({ short, text })), refused };
}

/** The table as UniKey reads it, UTF-8. */
export function writeMacroFile(macros: readonly Macro[]): string {
  const lines = macros.map(({ short, text }) => `${short}:${text}`.normalize('NFC'));
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** Null where neither colon nor tab parts the line. */
function macroOf(line: string): Macro | null {
  const at = line.search(/[:\t]/);
  if (at < 0) return null;
  return { short: line.slice(0, at).trim(), text: line.slice(at + 1).replace(/^\t+|\t+$/g, '') };
}

function refusal(macro: Macro, texts: ReadonlyMap<string, string>): LineFault | null {
  const fault = macroFault(macro);
  if (fault !== null) return fault;
  const known = texts.get(macro.short);
  if (known !== undefined) return known === macro.text ? null : 'repeated';
  return texts.size >= MOST_MACROS ? 'too-many' : null;
}

function startOf(line: string): string {
  const letters = [...line.trim().replace(/\p{Cc}/gu, ' ')];
  return letters.length > START ? `${letters.slice(0, START).join('')}…` : letters.join('');
}
