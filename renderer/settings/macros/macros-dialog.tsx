import { FileDown, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '#shared/vietnamese/typing/macros/macro-table.ts';
import { mergeMacros } from '#shared/vietnamese/typing/macros/merge-macros.ts';
import { changeSettings } from '../../app/desk-actions.ts';
import { useDesk } from '../../app/desk-context.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Switch } from '../../ui/switch/switch.tsx';
import { useSettings } from '../settings-store.ts';
import { MacroForm } from './macro-form.tsx';
import { MacroNotice, NO_NOTICE, type Notice } from './macro-notice.tsx';
import {
  macrosOf,
  rowOf,
  tidied,
  withAdded,
  withDraft,
  withDraftKept,
  withMacros,
  withRemoved,
  withSearch,
} from './macro-sheet.ts';
import { MacroTable } from './macro-table.tsx';
import { useMacroSheet } from './use-macro-sheet.ts';
import './macros-dialog.css';

export interface MacrosDialogProps {
  readonly onClose: () => void;
}

/** The person's table of short forms. Every change is kept at once. */
export function MacrosDialog({ onClose }: MacrosDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { macros, typing } = useSettings();
  const store = useMacroSheet(macros);
  const { sheet } = store;
  const searchField = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState<Notice>(NO_NOTICE);
  const [revealed, setRevealed] = useState<{ readonly id: number } | null>(null);
  /** A file dialog is open. The buttons stay as they are: one that went dead would lose the focus. */
  const busy = useRef(false);

  const add = (typed: Macro): boolean => {
    const added = store.settle(withAdded(store.now(), typed));
    setNotice(added.ok ? NO_NOTICE : { kind: 'not-added', macro: tidied(typed), fault: added.fault });
    if (added.ok) setRevealed({ id: added.row.id });
    return added.ok;
  };
  const settle = (id: number): void => {
    const row = rowOf(store.now(), id);
    const kept = store.settle(withDraftKept(store.now(), id));
    if (kept === null || !row?.draft) return;
    setNotice(
      kept.ok
        ? NO_NOTICE
        : { kind: 'not-changed', of: row.short, macro: tidied(row.draft), fault: kept.fault },
    );
  };
  const remove = (id: number): void => {
    const row = rowOf(store.now(), id);
    if (row === undefined) return;
    store.keep(withRemoved(store.now(), id));
    setNotice({ kind: 'removed', macro: { short: row.short, text: row.text } });
  };
  /** Esc in a row that is being changed brings back what it was; in the search it ends the search. */
  const escaped = (): boolean => {
    if (document.activeElement === searchField.current && store.now().search !== '') {
      store.show(withSearch(store.now(), ''));
      return true;
    }
    const at = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = at === undefined ? undefined : rowOf(store.now(), Number(at));
    if (!row?.draft) return false;
    store.show(withDraft(store.now(), row.id, null));
    setNotice(NO_NOTICE);
    return true;
  };
  const oneAtATime = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await work();
    busy.current = false;
  };
  const importFile = async (): Promise<void> => {
    const read = await desk.bridge.importMacros();
    if (!read.ok) setNotice({ kind: 'failed', error: read.error });
    if (!read.ok || read.value === null) return;
    const merged = mergeMacros(macrosOf(store.now()), read.value.macros);
    if (merged.added + merged.replaced > 0) store.keep(withMacros(store.now(), merged.macros));
    setNotice({ kind: 'imported', file: read.value, merged });
  };
  const exportFile = async (): Promise<void> => {
    const table = macrosOf(store.now());
    const written = await desk.bridge.exportMacros(table);
    if (!written.ok) setNotice({ kind: 'failed', error: written.error });
    else if (written.value !== null)
      setNotice({ kind: 'exported', name: written.value.name, count: table.length });
  };

  const count = sheet.rows.length;
  return (
    <Dialog
      open
      onClose={onClose}
      onEscape={escaped}
      title={t('macros.title')}
      description={t('macros.description')}
      width="wide"
      testId="macros"
    >
      <div className="macros">
        <Switch
          label={t('macros.use')}
          on={typing.macros}
          onSwitch={(on) => void changeSettings(desk, { typing: { ...typing, macros: on } })}
          testId="macros-use"
        />
        <MacroForm onAdd={add} />
        <div className="macros__tools">
          <input
            ref={searchField}
            type="search"
            className="field__input"
            aria-label={t('macros.search')}
            placeholder={t('macros.search')}
            disabled={count === 0}
            value={sheet.search}
            onChange={(event) => store.show(withSearch(store.now(), event.target.value))}
          />
          <span className="macros__count" data-testid="macros-count">
            {sheet.search === ''
              ? t('macros.count', { count })
              : t('macros.found', { found: sheet.shown.length, count })}
          </span>
          <Button icon={<FileDown aria-hidden />} onClick={() => void oneAtATime(importFile)}>
            {t('macros.import')}
          </Button>
          <Button
            icon={<FileUp aria-hidden />}
            disabled={count === 0}
            onClick={() => void oneAtATime(exportFile)}
          >
            {t('macros.export')}
          </Button>
        </div>
        <MacroNotice notice={notice} onUndo={add} />
        {count === 0 ? (
          <div className="macros__empty" data-testid="macros-empty">
            <p className="macros__empty-title">{t('macros.emptyTitle')}</p>
            <p>{t('macros.emptyHint')}</p>
          </div>
        ) : sheet.shown.length === 0 ? (
          <p className="macros__empty">{t('macros.nothingFound')}</p>
        ) : (
          <MacroTable
            sheet={sheet}
            revealed={revealed}
            onDraft={(id, draft) => store.show(withDraft(store.now(), id, draft))}
            onSettle={settle}
            onRemove={remove}
          />
        )}
      </div>
    </Dialog>
  );
}
