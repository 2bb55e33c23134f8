import { Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { classNames } from '../../ui/class-names.ts';
import type { RowFault, SheetRow } from './macro-sheet.ts';
import { ROW_HEIGHT } from './visible-rows.ts';

export type Column = 'short' | 'text' | 'remove';

export interface MacroRowProps {
  readonly row: SheetRow;
  /** Its number among the rows in sight, from 0. */
  readonly at: number;
  /** What is wrong with what is typed over it. */
  readonly fault: RowFault | null;
  /** Tab comes to this row. */
  readonly reached: boolean;
  readonly onFocus: () => void;
  readonly onDraft: (draft: Macro) => void;
  /** The row is left, or Enter pressed. */
  readonly onSettle: () => void;
  readonly onRemove: () => void;
  readonly onKey: (event: KeyboardEvent, column: Column) => void;
}

/** A macro in the table: two fields to change it in place, and a button to remove it. */
export function MacroRow({
  row,
  at,
  fault,
  reached,
  onFocus,
  onDraft,
  onSettle,
  onRemove,
  onKey,
}: MacroRowProps) {
  const { t } = useTranslation();
  const { short, text } = row.draft ?? row;
  const tabIndex = reached ? 0 : -1;
  const faulty: Column = fault?.startsWith('text') ? 'text' : 'short';
  const cell = (column: 'short' | 'text', value: string) => (
    <td className="macro-row__cell">
      <input
        type="text"
        className="macro-row__field"
        aria-label={t(column === 'short' ? 'macros.shortOf' : 'macros.textOf', { short: row.short })}
        data-column={column}
        data-typing={column === 'short' ? 'off' : undefined}
        autoComplete="off"
        spellCheck={false}
        tabIndex={tabIndex}
        value={value}
        title={column === 'text' ? value : undefined}
        aria-invalid={fault !== null && faulty === column}
        onFocus={onFocus}
        onBlur={onSettle}
        onChange={(event) => onDraft({ short, text, [column]: event.target.value })}
        onKeyDown={(event) => onKey(event, column)}
      />
    </td>
  );
  return (
    <tr
      className={classNames('macro-row', row.draft !== null && 'macro-row--draft')}
      aria-rowindex={at + 2}
      data-row={row.id}
      data-testid="macro-row"
      style={{ height: ROW_HEIGHT }}
    >
      {cell('short', short)}
      {cell('text', text)}
      <td className="macro-row__cell">
        <button
          type="button"
          className="icon-button icon-button--small"
          aria-label={t('macros.remove', { short: row.short })}
          title={t('macros.remove', { short: row.short })}
          data-column="remove"
          tabIndex={tabIndex}
          onFocus={onFocus}
          onClick={onRemove}
          onKeyDown={(event) => onKey(event, 'remove')}
        >
          <Trash2 aria-hidden />
        </button>
      </td>
    </tr>
  );
}
