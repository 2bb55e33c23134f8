import { FilePlus2, FolderOpen, FolderX } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '#shared/locales/translator.ts';
import { useCommandCenter } from '../commands/use-command.ts';
import { useLibrary } from '../desk/library-store.ts';
import { WritingPage } from '../editor/page.tsx';
import type { OpenStory } from '../story/story-session.ts';
import { Button } from '../ui/button/button.tsx';
import { EmptyState } from '../ui/empty-state/empty-state.tsx';
import { useDesk } from './desk-context.ts';
import { StoryNotices } from './notices/story-notices.tsx';

export interface PagePaneProps {
  readonly story: OpenStory | null;
  /** The editor of an opening stands on the page. */
  readonly onMounted: (openSerial: number) => void;
}

/** The middle: the writing page; or the way to one where no story is open. */
export function PagePane({ story, onMounted }: PagePaneProps) {
  const { failed } = useLibrary();
  if (story !== null) {
    return (
      <>
        <StoryNotices key={`notices ${story.openSerial}`} story={story} />
        <OpenPage key={story.openSerial} openSerial={story.openSerial} onMounted={onMounted} />
      </>
    );
  }
  return failed === null ? <NoStory /> : <NoLibrary />;
}

function OpenPage({
  openSerial,
  onMounted,
}: {
  readonly openSerial: number;
  readonly onMounted: (openSerial: number) => void;
}) {
  // Runs after the effects of everything inside: the editor is there.
  useEffect(() => onMounted(openSerial), [openSerial, onMounted]);
  return <WritingPage />;
}

function NoStory() {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const { listing } = useLibrary();
  const hasStories = (listing?.stories.length ?? 0) > 0;
  return (
    <EmptyState
      testId="no-story"
      icon={<FilePlus2 />}
      title={t(hasStories ? 'app.noStoryOpen' : 'app.firstStory')}
      actions={
        <Button look="primary" onClick={() => center.run('story-new')}>
          {t('desk.newStory')}
        </Button>
      }
    >
      {t(hasStories ? 'app.noStoryOpenHint' : 'app.firstStoryHint')}
    </EmptyState>
  );
}

function NoLibrary() {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const { library } = useDesk();
  const { failed } = useLibrary();
  return (
    <EmptyState
      testId="no-library"
      icon={<FolderX />}
      title={t('app.noLibrary')}
      actions={
        <>
          <Button onClick={() => void library.refresh()}>{t('app.tryAgain')}</Button>
          <Button
            look="primary"
            icon={<FolderOpen aria-hidden />}
            onClick={() => center.run('library-choose')}
          >
            {t('app.chooseLibrary')}
          </Button>
        </>
      }
    >
      {failed === null ? null : failureSentence(t, failed)}
    </EmptyState>
  );
}
