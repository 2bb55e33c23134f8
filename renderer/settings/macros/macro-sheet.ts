import { type MacroFault, macroFault } from '#shared/vietnamese/typing/macros/macro-fault.ts';
import { type Macro, MOST_MACROS } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { foldSearch } from '../../commands/fold-search.ts';

/** A macro on the sheet. */
export interface SheetRow {
  /** Stays the same while the sheet is open. */
  readonly id: number;
  readonly short: string;
  readonly text: string;
  /** What is being typed over it and does not hold yet. */
  readonly draft: Macro | null;
}

/** A table of macros while it is being worked on. */
export interface MacroSheet {
  /** In the order they are kept in. */
  readonly rows: readonly SheetRow[];
  readonly search: string;
  /**
   * The rows in sight, sorted by short form. A row that is being changed stays where it is: it finds its new place
   * when something is added, removed or sought.
   */
  readonly shown: readonly number[];
  readonly nextId: number;
}

/** Why a row does not hold; `exists`: another has this short form; `full`: there is no room. */
export type RowFault = MacroFault | 'exists' | 'full';

export type Changed =
  | { readonly ok: true; readonly sheet: MacroSheet; readonly row: SheetRow }
  | { readonly ok: false; readonly fault: RowFault };

const collator = new Intl.Collator('vi', { numeric: true });

export function openSheet(macros: readonly Macro[]): MacroSheet {
  const rows = macros.map(({ short, text }, id) => ({ id, short, text, draft: null }));
  return arranged({ rows, search: '', shown: [], nextId: rows.length });
}

export function macrosOf({ rows }: MacroSheet): Macro[] {
  return rows.map(({ short, text }) => ({ short, text }));
}

export function rowOf({ rows }: MacroSheet, id: number): SheetRow | undefined {
  return rows.find((row) => row.id === id);
}

/** What somebody typed, as it is kept: NFC, without spaces round the short form. */
export function tidied({ short, text }: Macro): Macro {
  return { short: short.normalize('NFC').trim(), text: text.normalize('NFC') };
}

export function withSearch(sheet: MacroSheet, search: string): MacroSheet {
  return arranged({ ...sheet, search });
}

/** A new row. Where the search would hide it, the search ends. */
export function withAdded(sheet: MacroSheet, typed: Macro, most: number = MOST_MACROS): Changed {
  const macro = tidied(typed);
  const fault = faultOf(sheet, macro, null) ?? (sheet.rows.length >= most ? 'full' : null);
  if (fault !== null) return { ok: false, fault };
  const row: SheetRow = { id: sheet.nextId, ...macro, draft: null };
  const search = matches(row, foldSearch(sheet.search.trim())) ? sheet.search : '';
  const next = { ...sheet, search, rows: [...sheet.rows, row], nextId: sheet.nextId + 1 };
  return { ok: true, sheet: arranged(next), row };
}

/** Something typed over a row, not yet to hold. */
export function withDraft(sheet: MacroSheet, id: number, draft: Macro | null): MacroSheet {
  return { ...sheet, rows: sheet.rows.map((row) => (row.id === id ? { ...row, draft } : row)) };
}

/** Lets what was typed over a row hold, or says why it can't and leaves it as typed. */
export function withDraftKept(sheet: MacroSheet, id: number): Changed | null {
  const before = rowOf(sheet, id);
  if (before === undefined || before.draft === null) return null;
  const macro = tidied(before.draft);
  const fault = faultOf(sheet, macro, id);
  if (fault !== null) return { ok: false, fault };
  const row: SheetRow = { id, ...macro, draft: null };
  return {
    ok: true,
    sheet: { ...sheet, rows: sheet.rows.map((each) => (each.id === id ? row : each)) },
    row,
  };
}

export function withRemoved(sheet: MacroSheet, id: number): MacroSheet {
  return arranged({ ...sheet, rows: sheet.rows.filter((row) => row.id !== id) });
}

/** All rows anew, as after an import. */
export function withMacros(sheet: MacroSheet, macros: readonly Macro[]): MacroSheet {
  const rows = macros.map(({ short, text }, index) => ({
    id: sheet.nextId + index,
    short,
    text,
    draft: null,
  }));
  return arranged({ ...sheet, rows, nextId: sheet.nextId + rows.length });
}

/** What is wrong with a row's draft; null where there is none, or it would hold. */
export function draftFault(sheet: MacroSheet, row: SheetRow): RowFault | null {
  return row.draft === null ? null : faultOf(sheet, tidied(row.draft), row.id);
}

function faultOf({ rows }: MacroSheet, macro: Macro, id: number | null): RowFault | null {
  const fault = macroFault(macro);
  if (fault !== null) return fault;
  return rows.some((row) => row.id !== id && row.short === macro.short) ? 'exists' : null;
}

function arranged(sheet: MacroSheet): MacroSheet {
  const sought = foldSearch(sheet.search.trim());
  const shown = sheet.rows
    .filter((row) => matches(row, sought))
    .sort((left, right) => collator.compare(left.short, right.short))
    .map(({ id }) => id);
  return { ...sheet, shown };
}

function matches({ short, text }: Macro, sought: string): boolean {
  return sought === '' || foldSearch(short).includes(sought) || foldSearch(text).includes(sought);
}
