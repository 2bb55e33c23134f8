import { CircleCheck, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportForm } from '#shared/api/desk-api.ts';
import type { Failure } from '#shared/api/result.ts';
import type { Place } from '#shared/article/article.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { checkArticle, type Finding } from '#shared/style/checks/check-article.ts';
import { useAnnounce } from '../app/announcer/announcer.tsx';
import { useBridge } from '../app/bridge.ts';
import type { OpenStory } from '../story/story-session.ts';
import { useSession } from '../story/use-session.ts';
import { Banner } from '../ui/banner/banner.tsx';
import { Button } from '../ui/button/button.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { Progress } from '../ui/progress/progress.tsx';
import { type ExportRun, runExport } from './export-run.ts';
import { FindingsList } from './findings-list.tsx';
import { FormChoice } from './form-choice.tsx';
import './export-dialog.css';

export interface ExportDialogProps {
  readonly story: OpenStory;
  /** The form chosen at first. */
  readonly form: ExportForm;
  readonly onClose: () => void;
}

/** Those that block first; otherwise in the order of the story. */
function blockingFirst(findings: readonly Finding[]): readonly Finding[] {
  const blocks = (finding: Finding): boolean => finding.severity === 'blocks';
  return [...findings.filter(blocks), ...findings.filter((finding) => !blocks(finding))];
}

/** Checks the story, exports it in one of three forms, and shows where it went. */
export function ExportDialog({ story, form: first, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const session = useSession();
  const announce = useAnnounce();
  const [form, setForm] = useState(first);
  const [run, setRun] = useState<ExportRun>({ kind: 'choosing' });
  const [revealFailed, setRevealFailed] = useState<Failure | null>(null);
  const goTo = useRef<Place | null>(null);
  // The dialog is modal: the text does not change under it.
  const [findings] = useState(() => {
    const article = session.article();
    return article === null
      ? []
      : blockingFirst(
          checkArticle(article, { missingPhotos: story.missingPhotos, now: new Date().toISOString() }),
        );
  });
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  const busy = run.kind === 'saving' || run.kind === 'exporting';

  const start = async (): Promise<void> => {
    const last = await runExport({ session, bridge }, form, setRun);
    if (last.kind === 'done') announce(t('exporting.done', { name: last.receipt.name }));
    if (last.kind === 'failed') announce(failureSentence(t, last.error));
  };
  const reveal = async (exportId: string): Promise<void> => {
    const revealed = await bridge.revealExport(exportId);
    setRevealFailed(revealed.ok ? null : revealed.error);
  };

  return (
    <Dialog
      open
      width="wide"
      testId="export-dialog"
      title={t('exporting.title')}
      onClose={() => {
        if (!busy) onClose();
      }}
      onClosed={() => {
        if (goTo.current !== null) session.reveal(goTo.current);
      }}
      footer={
        run.kind === 'done' ? (
          <>
            <Button onClick={onClose}>{t('app.close')}</Button>
            <Button
              look="primary"
              icon={<FolderOpen aria-hidden />}
              data-testid="export-reveal"
              onClick={() => void reveal(run.receipt.exportId)}
            >
              {t('exporting.openFolder')}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={busy} onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              look="primary"
              data-first-focus
              data-testid="export-start"
              disabled={busy || blocking > 0}
              onClick={() => void start()}
            >
              {t(findings.length > 0 && blocking === 0 ? 'exporting.exportAnyway' : 'exporting.export')}
            </Button>
          </>
        )
      }
    >
      {run.kind === 'done' ? (
        <div className="export-done" data-testid="export-done">
          <CircleCheck aria-hidden />
          <p className="export-done__words">{t('exporting.done', { name: run.receipt.name })}</p>
          {revealFailed !== null && <Banner tone="bad">{failureSentence(t, revealFailed)}</Banner>}
        </div>
      ) : (
        <div className="export-choose">
          <FormChoice form={form} disabled={busy} onChoose={setForm} />
          <section className="export-choose__checks" aria-label={t('exporting.checks')}>
            <h3 className="export-choose__heading">{t('exporting.checks')}</h3>
            {findings.length === 0 ? (
              <p className="export-choose__clean" data-testid="export-clean">
                <CircleCheck aria-hidden />
                {t('exporting.clean')}
              </p>
            ) : (
              <>
                <p className="export-choose__summary">
                  {blocking > 0
                    ? t('exporting.mustFix', { count: blocking })
                    : t('exporting.mayFix', { count: findings.length })}
                </p>
                <FindingsList
                  findings={findings}
                  onGoTo={(place) => {
                    goTo.current = place;
                    onClose();
                  }}
                />
              </>
            )}
          </section>
          {busy && <Progress label={t(run.kind === 'saving' ? 'save.saving' : 'exporting.running')} />}
          {run.kind === 'failed' && (
            <Banner tone="bad" testId="export-failed">
              {failureSentence(t, run.error)}
            </Banner>
          )}
        </div>
      )}
    </Dialog>
  );
}
