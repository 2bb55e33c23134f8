import { FileWarning, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UnreadableStory } from '#shared/api/desk-api.ts';
import { failureSentence } from '#shared/locales/translator.ts';
import { openStory } from '../app/desk-actions.ts';
import { useDesk } from '../app/desk-context.ts';
import { useShownStory } from '../app/shown-story.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { useCommandCenter } from '../commands/use-command.ts';
import { wholeNumber } from '../language/formats.ts';
import { useLanguage } from '../language/use-language.ts';
import { Banner } from '../ui/banner/banner.tsx';
import { Button } from '../ui/button/button.tsx';
import { useLibrary } from './library-store.ts';
import { StoryList } from './story-list.tsx';
import './desk-pane.css';

/** The library's stories, and the way to a new one. */
export function DeskPane() {
  const { t } = useTranslation();
  const language = useLanguage();
  const center = useCommandCenter();
  const desk = useDesk();
  const story = useShownStory();
  const { listing, failed } = useLibrary();
  const stories = listing?.stories ?? [];
  return (
    <div className="desk-pane">
      <div className="desk-pane__head">
        <div className="desk-pane__titles">
          <h2 className="desk-pane__title" title={listing?.name}>
            {listing?.name ?? t('desk.title')}
          </h2>
          {listing !== null && (
            <p className="desk-pane__count">
              {t('desk.stories', { count: stories.length, number: wholeNumber(stories.length, language) })}
            </p>
          )}
        </div>
        <CommandButton command="story-new" icon={<Plus aria-hidden />} />
      </div>
      {/* Where nothing else is to be seen the page itself says it. */}
      {failed !== null && (story !== null || listing !== null) && (
        <Banner
          tone="bad"
          testId="list-failed"
          actions={
            <Button size="small" onClick={() => center.run('library-choose')}>
              {t('app.chooseLibrary')}
            </Button>
          }
        >
          {failureSentence(t, failed)}
        </Banner>
      )}
      <div className="desk-pane__scroll">
        {stories.length > 0 && (
          <StoryList
            stories={stories}
            openId={story?.storyId ?? null}
            onOpen={(storyId) => void openStory(desk, storyId)}
          />
        )}
        {listing !== null && stories.length === 0 && listing.unreadable.length === 0 && (
          <p className="desk-pane__empty" data-testid="list-empty">
            {t('desk.empty')}
          </p>
        )}
        {listing !== null && listing.unreadable.length > 0 && <Unreadable stories={listing.unreadable} />}
      </div>
    </div>
  );
}

function Unreadable({ stories }: { readonly stories: readonly UnreadableStory[] }) {
  const { t } = useTranslation();
  return (
    <section className="unreadable" aria-label={t('desk.unreadable')} data-testid="unreadable">
      <h3 className="unreadable__title">{t('desk.unreadable')}</h3>
      <ul>
        {stories.map((story) => (
          <li key={story.folder} className="unreadable__story">
            <FileWarning aria-hidden />
            <div className="unreadable__words">
              <p className="unreadable__folder">{story.folder}</p>
              <p>{failureSentence(t, story.error)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
