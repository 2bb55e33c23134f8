import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { ARTICLE_LIMITS } from '#shared/article/limits.ts';
import { hashedContent, type StoryEnvelope, writeStoryFile } from '#shared/article/story-file.ts';
import type { JsonObject } from '#shared/json.ts';
import { sha256Hex } from './sha256.ts';

/** A story ready to be written. */
export interface ComposedStory {
  readonly article: Article;
  readonly envelope: StoryEnvelope;
  /** The file's text. */
  readonly text: string;
}

/** The hash by which an article's words are known. */
export function contentSha256Of(article: Article): string {
  return sha256Hex(hashedContent(article));
}

/**
 * An article as the text of its file.
 *
 * @returns the story, or `story-too-large` where it could not be read back
 */
export function composeStory(
  article: Article,
  facts: Pick<StoryEnvelope, 'revision' | 'savedAt' | 'savedBy' | 'archivedAt'>,
  contentSha256: string = contentSha256Of(article),
): Result<ComposedStory> {
  const { revision, savedAt, savedBy, archivedAt } = facts;
  const envelope = {
    revision,
    contentSha256,
    savedAt,
    savedBy,
    ...(archivedAt !== undefined && { archivedAt }),
  };
  const text = writeStoryFile({ ...envelope, article });
  return Buffer.byteLength(text) > ARTICLE_LIMITS.bytes
    ? failure('story-too-large', { limit: ARTICLE_LIMITS.bytes })
    : success({ article, envelope, text });
}

/**
 * The text of a whole story file with more put beside its article; all it held stays, also what this version does
 * not know. Readers of story files pass the additions over.
 */
export function withBeside(storyText: string, beside: JsonObject): string {
  const { article, ...envelope } = JSON.parse(storyText) as JsonObject;
  return `${JSON.stringify({ ...envelope, ...beside, article }, null, 2)}\n`;
}
