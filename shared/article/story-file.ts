import { z } from 'zod';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { ARTICLE_FORMAT, type Article } from './article.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Schema } from './identifier.ts';
import { migrate } from './migrations/migrate.ts';
import { parseArticle, storedArticle } from './parse-article.ts';

/** What stands beside the article in `article.json`. */
export interface StoryEnvelope {
  /** Grows by one with every save. */
  readonly revision: number;
  /** SHA-256 of {@link canonicalJson} of the stored article. */
  readonly contentSha256: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Since when it is out of the way, ISO 8601, UTC. Beside the article, so that the text on a page is not changed by it. */
  readonly archivedAt?: string;
}

export interface StoryFile extends StoryEnvelope {
  /** Above {@link ARTICLE_FORMAT}: written by a later version, to be shown read-only and never written back. */
  readonly format: number;
  readonly article: Article;
}

const headSchema = z.looseObject({
  format: z.int().min(1),
  revision: z.int().min(0),
  contentSha256: sha256Schema,
  savedAt: z.iso.datetime({ offset: true }),
  savedBy: z.string(),
  archivedAt: z.iso.datetime({ offset: true }).optional().catch(undefined),
  article: z.record(z.string(), z.unknown()),
});

/** The text whose SHA-256 is a story's content hash. */
export function hashedContent(article: Article): string {
  return canonicalJson(storedArticle(article));
}

/** `article.json` as text: indented, so that a person and a version control can read it; ends with a line break. */
export function writeStoryFile(file: Omit<StoryFile, 'format'>): string {
  const { article, ...envelope } = file;
  const stored: Json = { format: ARTICLE_FORMAT, ...envelope, article: storedArticle(article) };
  return `${JSON.stringify(stored, null, 2)}\n`;
}

/**
 * Reads `article.json`.
 *
 * @param text the file's text
 * @param sha256 gives the hash of a text's UTF-8 bytes, in hexadecimal
 * @returns the story; or `story-damaged` (not JSON, or its words do not match their hash), `story-newer-format` (a
 *   later version wrote it, and not even its known parts can be shown), `story-invalid`, `story-too-large`
 */
export function readStoryFile(text: string, sha256: (content: string) => string): Result<StoryFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('story-damaged');
  }
  const head = headSchema.safeParse(json);
  if (!head.success) return failure('story-damaged');
  const { format, revision, contentSha256, savedAt, savedBy, archivedAt } = head.data;
  if (sha256(canonicalJson(head.data.article as Json)) !== contentSha256) return failure('story-damaged');
  const newer = format > ARTICLE_FORMAT;
  const stored = head.data.article as JsonObject;
  const parsed = parseArticle(newer ? stored : migrate(stored, format));
  if (!parsed.ok) return newer ? failure('story-newer-format', { format }) : parsed;
  return success({
    format,
    revision,
    contentSha256,
    savedAt,
    savedBy,
    ...(archivedAt !== undefined && { archivedAt }),
    article: parsed.value,
  });
}
