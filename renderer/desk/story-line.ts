import type { StorySummary } from '#shared/api/desk-api.ts';
import type { Article } from '#shared/article/article.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { everyBlock } from '#shared/article/walk.ts';

/** A story's line of the list, made of the text on the page: after a save the list need not be read again. */
export function storyLine(article: Article, savedAt: string): StorySummary {
  return {
    storyId: article.id,
    kicker: article.kicker,
    headline: article.headline,
    penName: article.byline
      .map((contributor) => contributor.penName)
      .filter(Boolean)
      .join(', '),
    section: article.section,
    status: article.status,
    savedAt,
    words: countStoryWords(article),
    photos: [...everyBlock(article.body)].filter((block) => block.type === 'photo').length,
  };
}

/** The newest saved first; of equals the one whose id is later. */
export function newestFirst(stories: readonly StorySummary[]): readonly StorySummary[] {
  const sortKey = (story: StorySummary): string =>
    `${new Date(story.savedAt).toISOString()} ${story.storyId}`;
  return stories
    .map((story) => ({ story, key: sortKey(story) }))
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .map(({ story }) => story);
}
