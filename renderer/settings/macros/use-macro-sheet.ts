import { useRef, useState } from 'react';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { changeSettings } from '../../app/desk-actions.ts';
import { useDesk } from '../../app/desk-context.ts';
import { type Changed, type MacroSheet, macrosOf, openSheet } from './macro-sheet.ts';

/** The sheet of the open dialog. What holds on it is kept in the settings at once. */
export interface SheetStore {
  readonly sheet: MacroSheet;
  /** The sheet as it is now, also between two drawings. */
  readonly now: () => MacroSheet;
  /** Shows a sheet whose macros are the same. */
  show(sheet: MacroSheet): void;
  /** Shows a sheet and keeps its macros. */
  keep(sheet: MacroSheet): void;
  /** Keeps a change that holds; gives it back. */
  settle<Result extends Changed | null>(changed: Result): Result;
}

export function useMacroSheet(macros: readonly Macro[]): SheetStore {
  const desk = useDesk();
  const [sheet, setSheet] = useState(() => openSheet(macros));
  const current = useRef(sheet);
  const show = (next: MacroSheet): void => {
    current.current = next;
    setSheet(next);
  };
  const keep = (next: MacroSheet): void => {
    const settings = desk.settings.get();
    const first = current.current.rows.length === 0 && next.rows.length > 0;
    show(next);
    void changeSettings(desk, {
      macros: macrosOf(next),
      // Whoever makes their first macro means to use it.
      ...(first && !settings.typing.macros ? { typing: { ...settings.typing, macros: true } } : {}),
    });
  };
  return {
    sheet,
    now: () => current.current,
    show,
    keep,
    settle(changed) {
      if (changed?.ok === true) keep(changed.sheet);
      return changed;
    },
  };
}
