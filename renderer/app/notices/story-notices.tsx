import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { OpenStory } from '../../story/story-session.ts';
import { useSession } from '../../story/use-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Confirm } from '../../ui/dialog/confirm.tsx';
import { sayFailure } from '../desk-actions.ts';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { LockBar } from './lock-bar.tsx';
import { noticeSentence } from './notice-sentence.ts';
import { OutsideNotice } from './outside-notice.tsx';
import { readOnlySentence } from './read-only-sentence.ts';

/** What the person has to know about the story that was opened, above its text. One instance for one opening. */
export function StoryNotices({ story }: { readonly story: OpenStory }) {
  const { t } = useTranslation();
  const session = useSession();
  const { hasConflict } = useStore(useDesk().surroundings);
  const [photosSeen, setPhotosSeen] = useState(false);
  return (
    <>
      <LockBar story={story} />
      <OutsideNotice story={story} />
      <ConflictNotice story={story} />
      {story.readOnly !== null && story.readOnly !== 'story-in-use' && (
        <Banner tone="warn" testId="notice-read-only">
          {readOnlySentence(t, story.readOnly)}
        </Banner>
      )}
      {story.notice !== null && !(hasConflict && story.notice.code === 'story-conflict') && (
        <Banner
          tone="warn"
          testId="notice-story"
          actions={
            <Button size="small" onClick={() => session.dismissNotice()}>
              {t('app.understood')}
            </Button>
          }
        >
          {noticeSentence(t, story.notice)}
        </Banner>
      )}
      <RecoveredNotice story={story} />
      {story.missingPhotos.length > 0 && !photosSeen && (
        <Banner
          tone="warn"
          testId="notice-photos"
          actions={
            <Button size="small" onClick={() => setPhotosSeen(true)}>
              {t('app.understood')}
            </Button>
          }
        >
          {t('app.missingPhotos', { count: story.missingPhotos.length })}
        </Banner>
      )}
    </>
  );
}

/** Text typed before the program ended: it is on the page; the saved text can be had back. */
function RecoveredNotice({ story }: { readonly story: OpenStory }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const desk = useDesk();
  // Said until it is put away, also when the text has been saved meanwhile.
  const [typedAt] = useState(story.recovered?.typedAt ?? null);
  const [seen, setSeen] = useState(false);
  const [asking, setAsking] = useState(false);
  if (typedAt === null || seen) return null;
  const time = fullMoment(typedAt, new Date(), language);
  const keep = async (): Promise<void> => {
    setSeen(true);
    const saved = await desk.session.saveNow();
    if (!saved.ok) sayFailure(desk, saved.error);
  };
  const compare = (): void =>
    desk.dialogs.set({
      kind: 'comparison',
      request: {
        storyId: story.storyId,
        before: { kind: 'saved' },
        after: { kind: 'now' },
        beforeTitle: t('compare.saved'),
        afterTitle: t('compare.typed', { time }),
        actions: [
          { label: t('app.backToSaved'), isMain: false, run: () => setAsking(true) },
          { label: t('app.keepRecovered'), isMain: true, run: () => void keep() },
        ],
      },
    });
  return (
    <>
      <Banner
        tone="info"
        testId="notice-recovered"
        actions={
          <>
            {story.recovered !== null && (
              <Button size="small" look="quiet" onClick={compare}>
                {t('app.seeDifference')}
              </Button>
            )}
            {story.recovered !== null && (
              <Button size="small" look="quiet" onClick={() => setAsking(true)}>
                {t('app.backToSaved')}
              </Button>
            )}
            <Button size="small" onClick={() => void keep()}>
              {t('app.keepRecovered')}
            </Button>
          </>
        }
      >
        {t('app.recovered', { time })}
      </Banner>
      <Confirm
        open={asking}
        title={t('app.backToSavedTitle')}
        description={t('app.backToSavedDescription')}
        action={t('app.backToSaved')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void desk.session.discardRecovered().then((done) => {
            if (!done.ok) sayFailure(desk, done.error);
          });
        }}
      />
    </>
  );
}
