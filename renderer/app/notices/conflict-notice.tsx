import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenStory } from '../../story/story-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';
import { noticeSentence } from './notice-sentence.ts';

/** Two had written the story: both texts are kept, and can be merged now or later. */
export function ConflictNotice({ story }: { readonly story: OpenStory }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { hasConflict } = useStore(desk.surroundings);
  const [later, setLater] = useState('');
  if (!hasConflict || later === story.storyId) return null;
  const { notice, storyId } = story;
  return (
    <Banner
      tone="warn"
      testId="notice-conflict"
      actions={
        <>
          <Button size="small" look="quiet" onClick={() => setLater(storyId)}>
            {t('merge.later')}
          </Button>
          <Button size="small" onClick={() => desk.dialogs.set({ kind: 'merge', storyId })}>
            {t('merge.open')}
          </Button>
        </>
      }
    >
      {notice?.code === 'story-conflict' ? noticeSentence(t, notice) : t('merge.waiting')}
    </Banner>
  );
}
