import { useTranslation } from 'react-i18next';
import { failureSentence } from '#shared/locales/translator.ts';
import { useSession, useSessionSnapshot } from '../../story/use-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';

/** A save failed: why, and another try. Stays until one succeeds. */
export function SaveBanner() {
  const { t } = useTranslation();
  const session = useSession();
  const { save } = useSessionSnapshot();
  if (save.kind !== 'failed') return null;
  return (
    <Banner
      tone="bad"
      testId="save-failed"
      actions={
        <Button size="small" onClick={() => void session.saveNow()}>
          {t('save.retry')}
        </Button>
      }
    >
      {t('save.failed', { reason: failureSentence(t, save.error) })}
    </Banner>
  );
}
