import { useTranslation } from 'react-i18next';
import type { Failure } from '#shared/api/result.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { useSession } from '../../story/use-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';

/** A save failed: why, and another try. Stays until one succeeds. */
export function SaveBanner({ error }: { readonly error: Failure }) {
  const { t } = useTranslation();
  const session = useSession();
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
      {t('save.failed', { reason: failureSentence(t, error) })}
    </Banner>
  );
}
