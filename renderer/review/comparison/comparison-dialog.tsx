import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { useBridge } from '../../app/bridge.ts';
import { useSession } from '../../story/use-session.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { type ComparisonRequest, comparedArticles } from './compared-text.ts';
import { ComparisonView } from './comparison-view.tsx';

export interface ComparisonDialogProps {
  readonly request: ComparisonRequest;
  readonly onClose: () => void;
}

/** Two texts of a story over the whole window, and what can be done about them. */
export function ComparisonDialog({ request, onClose }: ComparisonDialogProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const session = useSession();
  const [read, setRead] = useState<Result<{ before: Article; after: Article }> | null>(null);
  useEffect(() => {
    let wanted = true;
    void comparedArticles(request, bridge, session).then((found) => {
      if (wanted) setRead(found);
    });
    return () => {
      wanted = false;
    };
  }, [request, bridge, session]);

  return (
    <Dialog
      open
      width="full"
      testId="comparison-dialog"
      title={t('compare.title')}
      onClose={onClose}
      footer={request.actions.map(({ label, isMain, run }) => (
        <Button
          key={label}
          look={isMain ? 'primary' : 'plain'}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {label}
        </Button>
      ))}
    >
      {read === null && <Progress label={t('compare.loading')} />}
      {read?.ok === false && <p className="comparison-failed">{failureSentence(t, read.error)}</p>}
      {read?.ok === true && (
        <ComparisonView
          {...read.value}
          beforeTitle={request.beforeTitle}
          afterTitle={request.afterTitle}
          homes={{ before: request.storyId, after: request.storyId }}
        />
      )}
    </Dialog>
  );
}
