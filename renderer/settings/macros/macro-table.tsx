import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { type Column, MacroRow } from './macro-row.tsx';
import { draftFault, type MacroSheet } from './macro-sheet.ts';
import { HEAD_HEIGHT, ROW_HEIGHT, scrollTo, visibleRows } from './visible-rows.ts';

export interface MacroTableProps {
  readonly sheet: MacroSheet;
  /** A row to bring into sight, once for each new object. */
  readonly revealed: { readonly id: number } | null;
  readonly onDraft: (id: number, draft: Macro) => void;
  readonly onSettle: (id: number) => void;
  readonly onRemove: (id: number) => void;
}

/** How far PageUp and PageDown go. */
const PAGE = 8;

/**
 * The macros, of which only those in sight are drawn. One row at a time is on the way of Tab; the arrow keys go from
 * row to row.
 */
export function MacroTable({ sheet, revealed, onDraft, onSettle, onRemove }: MacroTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const height = useHeight(body);
  const [reached, setReached] = useState<number | null>(null);
  /** What is to have the focus once it is drawn. */
  const wanted = useRef<{ readonly id: number; readonly column: Column } | null>(null);
  const rows = useMemo(() => new Map(sheet.rows.map((row) => [row.id, row])), [sheet.rows]);
  const { shown } = sheet;
  const { from, to } = visibleRows(scrolled, height, shown.length);
  const drawn = shown.slice(from, to);
  const stop = reached !== null && drawn.includes(reached) ? reached : drawn[0];

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, column } = wanted.current;
    const target = body.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-column="${column}"]`);
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
    if (target instanceof HTMLInputElement) target.select();
  });

  const bringIntoSight = (at: number): void => {
    if (body.current === null) return;
    body.current.scrollTop = scrollTo(at, body.current.scrollTop, height);
    setScrolled(body.current.scrollTop);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row to reveal
  useEffect(() => {
    const at = revealed === null ? -1 : shown.indexOf(revealed.id);
    if (at >= 0) bringIntoSight(at);
  }, [revealed]);

  const goTo = (at: number, column: Column): void => {
    const id = shown[Math.max(0, Math.min(shown.length - 1, at))];
    if (id === undefined) return;
    wanted.current = { id, column };
    setReached(id);
    bringIntoSight(shown.indexOf(id));
  };
  const onKey = (event: KeyboardEvent, at: number, column: Column): void => {
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }[event.key];
    const id = shown[at];
    if (step !== undefined && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      goTo(at + step, column);
    } else if (event.key === 'Enter' && column !== 'remove' && id !== undefined) {
      onSettle(id);
    }
  };
  const remove = (id: number, at: number): void => {
    const neighbour = shown[at + 1] ?? shown[at - 1];
    onRemove(id);
    if (neighbour === undefined) return;
    wanted.current = { id: neighbour, column: 'remove' };
    setReached(neighbour);
  };

  return (
    <div
      ref={body}
      className="macro-table"
      data-testid="macro-rows"
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table className="macro-table__table" aria-label={t('macros.table')} aria-rowcount={shown.length + 1}>
        <thead className="macro-table__head">
          <tr aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
            <th scope="col" className="macro-table__short">
              {t('macros.short')}
            </th>
            <th scope="col">{t('macros.text')}</th>
            <th scope="col" className="macro-table__remove">
              <span className="visually-hidden">{t('macros.removeColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {drawn.map((id, index) => {
            const row = rows.get(id);
            const at = from + index;
            return row === undefined ? null : (
              <MacroRow
                key={id}
                row={row}
                at={at}
                fault={draftFault(sheet, row)}
                reached={id === stop}
                onFocus={() => setReached(id)}
                onDraft={(draft) => onDraft(id, draft)}
                onSettle={() => onSettle(id)}
                onRemove={() => remove(id, at)}
                onKey={(event, column) => onKey(event, at, column)}
              />
            );
          })}
          <Gap rows={shown.length - to} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={3} className="macro-table__gap" style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}

/** The height that rows have in a scrolling element, in pixels, followed. */
function useHeight(element: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setHeight((current.clientHeight || 400) - HEAD_HEIGHT);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
