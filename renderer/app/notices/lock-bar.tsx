import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLock } from '#shared/api/story-lock.ts';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { OpenStory } from '../../story/story-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Confirm } from '../../ui/dialog/confirm.tsx';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';
import { duplicateStory, reopenStory, takeOverStory } from '../story-actions.ts';

/** Somebody else has the story: who, since when, and what can be done. */
export function LockBar({ story }: { readonly story: OpenStory }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const desk = useDesk();
  const { lock, isLost } = useStore(desk.surroundings);
  const [asking, setAsking] = useState(false);
  const isRead = story.readOnly === 'story-in-use';
  if (lock === null || (lock.kind !== 'held' && !(lock.kind === 'free' && isRead))) return null;
  if (lock.kind === 'free') {
    return (
      <Banner
        tone="info"
        testId="lock-free"
        actions={
          <Button size="small" onClick={() => void reopenStory(desk, story.storyId)}>
            {t('lock.edit')}
          </Button>
        }
      >
        {t('lock.free')}
      </Banner>
    );
  }
  const name = holderName(lock) || t('lock.someone');
  const time = Number.isNaN(Date.parse(lock.since)) ? '' : fullMoment(lock.since, new Date(), language);
  const take = (): void => {
    setAsking(false);
    void takeOverStory(desk, story.storyId);
  };
  const sentence =
    isLost && !isRead ? t('lock.lost', { name }) : t(lock.stale ? 'lock.stale' : 'lock.held', { name, time });
  return (
    <>
      <Banner
        tone="warn"
        testId={isLost ? 'lock-lost' : 'lock-held'}
        actions={
          <>
            {isLost && !isRead && (
              <Button size="small" look="quiet" onClick={() => desk.session.restrict(true)}>
                {t('lock.readOnly')}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={() => void duplicateStory(desk, story.storyId)}>
              {t('lock.copy')}
            </Button>
            <Button size="small" onClick={lock.stale ? take : () => setAsking(true)}>
              {t(isLost ? 'lock.takeBack' : 'lock.take')}
            </Button>
          </>
        }
      >
        {sentence}
      </Banner>
      <Confirm
        open={asking}
        title={t('lock.takeTitle', { name })}
        description={t('lock.takeDescription')}
        action={t(isLost ? 'lock.takeBack' : 'lock.take')}
        onCancel={() => setAsking(false)}
        onConfirm={take}
      />
    </>
  );
}

/** "lan (may-toa-soan)"; '' where the lock can't be read. */
function holderName({ user, host }: Extract<StoryLock, { readonly kind: 'held' }>): string {
  if (user === '') return host;
  return host === '' ? user : `${user} (${host})`;
}
