import type { VersionReason } from '#shared/api/story-version.ts';
import type { WholeStory } from '../read-story.ts';
import { newestVersionOf, type StoryContext } from '../story-context.ts';
import type { VersionHead } from '../version-file.ts';
import { keepVersion, type VersionExtras } from '../versions.ts';

/** Keeps a story as it stands in its file as a version of it. Throws the system's errors. */
export async function keepStory(
  context: StoryContext,
  bundle: string,
  storyId: string,
  { text, file }: Pick<WholeStory, 'text' | 'file'>,
  reason: VersionReason,
  extras: VersionExtras = {},
): Promise<VersionHead> {
  const newest = await newestVersionOf(context, storyId, bundle);
  const story = { text, contentSha256: file.contentSha256, article: file.article };
  const kept = await keepVersion(context.fileSystem, bundle, story, reason, newest, context.now(), extras);
  context.memoryOf(storyId).newestVersion = kept;
  return kept;
}
