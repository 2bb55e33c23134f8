import type { Revision } from '#shared/api/desk-api.ts';
import { type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { createBundle, type FileBeside } from './create-bundle.ts';
import { photosAtHand } from './photo-files.ts';
import type { StoryContext } from './story-context.ts';

export interface OwnStory extends Revision {
  readonly storyId: string;
  readonly savedAt: string;
}

/**
 * Keeps a text as a story of its own beside the one it can't be written to: another id, the same headline, with
 * copies of its photos. Throws the system's errors.
 */
export async function keepAsOwnStory(
  context: StoryContext,
  bundle: string,
  article: Article,
  storyId: string = context.newId(),
  beside: readonly FileBeside[] = [],
): Promise<Result<OwnStory>> {
  const photos = await photosAtHand(context.fileSystem, bundle, article);
  const created = await createBundle(context, { ...article, id: storyId }, photos, beside);
  if (!created.ok) return created;
  const { folder, envelope } = created.value;
  context.finder.remember(storyId, folder);
  const { revision, contentSha256, savedAt } = envelope;
  return success({ storyId, revision, contentSha256, savedAt });
}
