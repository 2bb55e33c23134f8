import type { StoryFile } from '#shared/article/story-file.ts';
import { vietnamMoment } from '#shared/export/vietnam-time.ts';
import { slug } from '#shared/vietnamese/slug.ts';

const UNTITLED = 'bai-viet';
const NO_DAY = '00000000';

/** The headline as a name of ASCII letters, digits and "-". */
export function storySlug(story: Pick<StoryFile, 'article'>): string {
  return slug(story.article.headline) || UNTITLED;
}

/**
 * Name of an export without its ending: `<slug>-<YYYYMMDD>-v<revision>`. The day is that of the last save on the clock
 * of Vietnam, so that the same saved story has the same name everywhere and always.
 */
export function exportName(story: StoryFile): string {
  const day = vietnamMoment(story.savedAt)?.day ?? NO_DAY;
  return `${storySlug(story)}-${day}-v${story.revision}`;
}
