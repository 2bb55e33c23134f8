import { useTranslation } from 'react-i18next';
import { fullMoment } from '../../language/formats.ts';
import { useLanguage } from '../../language/use-language.ts';
import { writerName } from '../../review/history/writer-name.ts';
import type { OpenStory } from '../../story/story-session.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { sayFailure } from '../desk-actions.ts';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';
import { reopenStory } from '../story-actions.ts';

/** The story was saved elsewhere, or its folder is away. */
export function OutsideNotice({ story }: { readonly story: OpenStory }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const desk = useDesk();
  const { changed, isGone } = useStore(desk.surroundings);
  if (isGone) {
    return (
      <Banner tone="bad" testId="outside-gone">
        {t('outside.gone')}
      </Banner>
    );
  }
  if (changed === null) return null;
  const { storyId } = story;
  const time = fullMoment(changed.savedAt, new Date(), language);

  /** First what is on the page is made safe: where that is the other's race won, both are there to be merged. */
  const compare = async (): Promise<void> => {
    const saved = await desk.session.saveNow();
    if (!saved.ok) return sayFailure(desk, saved.error);
    if (desk.session.snapshot().story?.storyId !== storyId) return;
    desk.dialogs.set({
      kind: 'comparison',
      request: {
        storyId,
        before: { kind: 'now' },
        after: { kind: 'saved' },
        beforeTitle: t('compare.now'),
        afterTitle: t('compare.outside', { time }),
        actions: [{ label: t('outside.reload'), isMain: true, run: () => void reopenStory(desk, storyId) }],
      },
    });
  };

  return (
    <Banner
      tone="warn"
      testId="outside-changed"
      actions={
        <>
          <Button size="small" look="quiet" onClick={() => void compare()}>
            {t('outside.compare')}
          </Button>
          <Button size="small" onClick={() => void reopenStory(desk, storyId)}>
            {t('outside.reload')}
          </Button>
        </>
      }
    >
      {t('outside.changed', { name: writerName(changed.savedBy) || t('lock.someone'), time })}
    </Banner>
  );
}
