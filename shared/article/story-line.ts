import type { StorySummary } from '../api/desk-api.ts';
import type { Article } from './article.ts';
import { countStoryWords } from './text.ts';
import { everyBlock } from './walk.ts';

/** A story's line in the desk's list. `savedAt` in ISO 8601; given back in UTC. */
export function storyLine(article: Article, savedAt: string): StorySummary {
  const names = article.byline.map(({ penName }) => penName).filter((name) => name !== '');
  return {
    storyId: article.id,
    kicker: article.kicker,
    headline: article.headline,
    penName: names.join(', '),
    section: article.section,
    status: article.status,
    savedAt: new Date(savedAt).toISOString(),
    words: countStoryWords(article),
    photos: [...everyBlock(article.body)].filter(({ type }) => type === 'photo').length,
  };
}

/** The newest saved first; of equals the one whose id is later. */
export function newestFirst(stories: readonly StorySummary[]): readonly StorySummary[] {
  const sortKey = (story: StorySummary): string => `${story.savedAt} ${story.storyId}`;
  return stories
    .map((story) => ({ story, key: sortKey(story) }))
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .map(({ story }) => story);
}
