import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorySummary } from '#shared/api/desk-api.ts';
import { fullMoment, shortMoment, wholeNumber } from '../language/formats.ts';
import { useLanguage } from '../language/use-language.ts';
import { moveInList } from './move-in-list.ts';
import { StatusMark } from './status-mark.tsx';
import './story-list.css';

export interface StoryListProps {
  readonly stories: readonly StorySummary[];
  readonly openId: string | null;
  readonly onOpen: (storyId: string) => void;
}

/** The stories, newest first. Arrow keys move, Enter or Space opens; Tab takes the whole list as one stop. */
export function StoryList({ stories, openId, onOpen }: StoryListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const has = (id: string | null): id is string => stories.some((story) => story.storyId === id);
  const stopId = has(focusedId) ? focusedId : has(openId) ? openId : stories[0]?.storyId;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = stories.findIndex((story) => story.storyId === stopId);
    const next = moveInList(event.key, at, stories.length);
    const story = next === null ? undefined : stories[next];
    if (story === undefined) return;
    event.preventDefault();
    setFocusedId(story.storyId);
    const line = list.current?.querySelector<HTMLElement>(`[data-story="${story.storyId}"]`);
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  };
  const onFocus = useCallback((storyId: string) => setFocusedId(storyId), []);
  const latestOpen = useRef(onOpen);
  latestOpen.current = onOpen;
  const open = useCallback((storyId: string) => latestOpen.current(storyId), []);

  return (
    <div
      ref={list}
      className="story-list"
      role="listbox"
      tabIndex={-1}
      aria-label={t('desk.list')}
      onKeyDown={onKeyDown}
    >
      {stories.map((story) => (
        <StoryLine
          key={story.storyId}
          story={story}
          open={story.storyId === openId}
          stop={story.storyId === stopId}
          onOpen={open}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}

interface StoryLineProps {
  readonly story: StorySummary;
  readonly open: boolean;
  /** The one line the Tab key stops at. */
  readonly stop: boolean;
  readonly onOpen: (storyId: string) => void;
  readonly onFocus: (storyId: string) => void;
}

const StoryLine = memo(function StoryLine({ story, open, stop, onOpen, onFocus }: StoryLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  const untitled = story.headline.trim() === '';
  const details = [story.penName, story.section].map((text) => text.trim()).filter((text) => text !== '');
  return (
    <div
      role="option"
      className="story-line"
      aria-selected={open}
      tabIndex={stop ? 0 : -1}
      data-story={story.storyId}
      onClick={() => onOpen(story.storyId)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(story.storyId);
      }}
      onFocus={() => onFocus(story.storyId)}
    >
      {story.kicker.trim() !== '' && (
        <p className="story-line__kicker" lang="vi">
          {story.kicker}
        </p>
      )}
      <p
        className="story-line__headline"
        lang={untitled ? undefined : 'vi'}
        data-untitled={untitled || undefined}
      >
        {untitled ? t('desk.untitled') : story.headline}
      </p>
      <p className="story-line__details">
        <span className="story-line__who" lang="vi">
          {details.join(' · ')}
        </span>
        <span className="story-line__numbers">
          {t('desk.words', { count: story.words, number: wholeNumber(story.words, language) })}
          {story.photos > 0 &&
            ` · ${t('desk.photos', { count: story.photos, number: wholeNumber(story.photos, language) })}`}
        </span>
      </p>
      <p className="story-line__facts">
        <StatusMark status={story.status} />
        <time
          className="story-line__time"
          dateTime={story.savedAt}
          title={fullMoment(story.savedAt, now, language)}
        >
          {shortMoment(story.savedAt, now, language)}
        </time>
      </p>
    </div>
  );
});
