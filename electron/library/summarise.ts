import type { StorySummary } from '#shared/api/desk-api.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { everyBlock } from '#shared/article/walk.ts';

/** A story's line in the desk's list. */
export function summarise({ article, savedAt }: Pick<StoryFile, 'article' | 'savedAt'>): StorySummary {
  const photos = [...everyBlock(article.body)].filter(({ type }) => type === 'photo').length;
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
    photos,
  };
}
