import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useEditorHandle } from '../editor/editor-handle.ts';
import { useOpenStory } from '../story/use-session.ts';
import { ChecksTab } from './checks-tab.tsx';
import { PhotosTab } from './photos-tab.tsx';
import { StoryTab } from './story-tab.tsx';
import './inspector.css';

const TABS = [
  { id: 'story', Tab: StoryTab },
  { id: 'photos', Tab: PhotosTab },
  { id: 'checks', Tab: ChecksTab },
] as const;

/** What belongs to the story and does not stand in its text: facts, photos' words, what is left to do. */
export function Inspector() {
  const { t } = useTranslation();
  const handle = useEditorHandle();
  const story = useOpenStory();
  if (handle === null || story === null) return null;
  const readOnly = story.readOnly !== null;
  return (
    <Tabs.Root className="inspector" defaultValue="story" aria-label={t('inspector.title')}>
      <Tabs.List className="inspector-tabs">
        {TABS.map(({ id }) => (
          <Tabs.Trigger key={id} value={id} className="inspector-tab">
            {t(`inspector.${id}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {TABS.map(({ id, Tab }) => (
        <Tabs.Content key={id} value={id} className="inspector-content">
          <Tab handle={handle} story={story} readOnly={readOnly} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
