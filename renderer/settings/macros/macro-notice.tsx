import { useTranslation } from 'react-i18next';
import type { MacrosRead } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import { assertNever } from '#shared/assert-never.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { type Macro, MOST_MACROS } from '#shared/vietnamese/typing/macros/macro-table.ts';
import type { MergedMacros } from '#shared/vietnamese/typing/macros/merge-macros.ts';
import { Button } from '../../ui/button/button.tsx';
import type { RowFault } from './macro-sheet.ts';

/** What there is to say of the last thing done. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-added'; readonly macro: Macro; readonly fault: RowFault }
  /** `of`: the short form as it still holds. */
  | { readonly kind: 'not-changed'; readonly of: string; readonly macro: Macro; readonly fault: RowFault }
  | { readonly kind: 'removed'; readonly macro: Macro }
  | { readonly kind: 'imported'; readonly file: MacrosRead; readonly merged: MergedMacros }
  | { readonly kind: 'exported'; readonly name: string; readonly count: number }
  | { readonly kind: 'failed'; readonly error: Failure };

export const NO_NOTICE: Notice = { kind: 'none' };

/** Refused lines told one by one. */
const MOST_LINES = 100;

export interface MacroNoticeProps {
  readonly notice: Notice;
  /** Brings a removed macro back. */
  readonly onUndo: (macro: Macro) => void;
}

/** Says the last thing done, aloud too. Stays in the tree while it is empty, so that it is heard. */
export function MacroNotice({ notice, onUndo }: MacroNoticeProps) {
  return (
    <div className="macro-notice" role="status" data-testid="macro-notice" data-kind={notice.kind}>
      <NoticeWords notice={notice} onUndo={onUndo} />
    </div>
  );
}

function NoticeWords({ notice, onUndo }: MacroNoticeProps) {
  const { t } = useTranslation();
  switch (notice.kind) {
    case 'none':
      return null;
    case 'not-added':
    case 'not-changed':
      return <FaultWords notice={notice} />;
    case 'removed':
      return (
        <p className="macro-notice__line">
          {t('macros.removed', { short: notice.macro.short })}
          <Button size="small" look="quiet" onClick={() => onUndo(notice.macro)}>
            {t('macros.undo')}
          </Button>
        </p>
      );
    case 'imported':
      return <ImportWords notice={notice} />;
    case 'exported':
      return <p>{t('macros.exported', { count: notice.count, name: notice.name })}</p>;
    case 'failed':
      return <p className="macro-notice__bad">{failureSentence(t, notice.error)}</p>;
    default:
      return assertNever(notice);
  }
}

function FaultWords({ notice }: { readonly notice: Extract<Notice, { fault: RowFault }> }) {
  const { t } = useTranslation();
  const { macro, fault } = notice;
  if (fault === 'exists')
    return <p className="macro-notice__bad">{t('macros.exists', { short: macro.short })}</p>;
  const reason = t(`macros.fault.${fault === 'full' ? 'too-many' : fault}`);
  return (
    <p className="macro-notice__bad">
      {notice.kind === 'not-added'
        ? t('macros.notAdded', { reason })
        : t('macros.notChanged', { short: notice.of, reason })}
    </p>
  );
}

function ImportWords({
  notice: { file, merged },
}: {
  readonly notice: Extract<Notice, { kind: 'imported' }>;
}) {
  const { t } = useTranslation();
  const { added, replaced, known, left } = merged;
  const { name, refused } = file;
  return (
    <>
      <p>{t('macros.imported', { name, added, replaced, known })}</p>
      {left > 0 && (
        <p className="macro-notice__bad">{t('macros.left', { count: left, limit: MOST_MACROS })}</p>
      )}
      {refused.length > 0 && (
        <>
          <p>{t('macros.refused', { count: refused.length })}</p>
          {/* A list that scrolls has to be reached by the keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it */}
          <ul className="macro-notice__lines" tabIndex={0} aria-label={t('macros.refusedLines')}>
            {refused.slice(0, MOST_LINES).map(({ line, reason, start }) => (
              <li key={line}>
                {t('macros.refusedLine', { line, reason: t(`macros.fault.${reason}`) })}{' '}
                {start !== '' && <q className="macro-notice__start">{start}</q>}
              </li>
            ))}
            {refused.length > MOST_LINES && (
              <li>{t('macros.refusedMore', { count: refused.length - MOST_LINES })}</li>
            )}
          </ul>
        </>
      )}
    </>
  );
}
