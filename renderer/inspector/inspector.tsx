import { Tabs } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorHandle } from '../editor/editor-handle.ts';
import { useOpenStory } from '../story/use-session.ts';
import { ChecksTab } from './checks-tab.tsx';
import { PhotosTab } from './photos-tab.tsx';
import { StoryTab } from './story-tab.tsx';
import './inspector.css';

const HistoryTab = lazy(() =>
  import('../review/review.ts').then((module) => ({ default: module.HistoryTab })),
);

const TABS = [
  { id: 'story', Tab: StoryTab },
  { id: 'photos', Tab: PhotosTab },
  { id: 'checks', Tab: ChecksTab },
  { id: 'history', Tab: HistoryTab },
] as const;

/** What belongs to the story and does not stand in its text: facts, photos' words, what is left to do. */
export function Inspector() {
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const story = useOpenStory();
  // Kept while one story gives way to another.
  const [tab, setTab] = useState('story');
  if (handle === null || story === null) return null;
  const readOnly = story.readOnly !== null;
  return (
    <Tabs.Root className="inspector" value={tab} onValueChange={setTab} aria-label={t('inspector.title')}>
      <Tabs.List className="inspector-tabs">
        {TABS.map(({ id }) => (
          <Tabs.Trigger key={id} value={id} className="inspector-tab">
            {t(`inspector.${id}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {TABS.map(({ id, Tab }) => (
        <Tabs.Content key={id} value={id} className="inspector-content">
          <Suspense fallback={null}>
            <Tab handle={handle} story={story} readOnly={readOnly} />
          </Suspense>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
