import { z } from 'zod';
import { failure, type Result, success } from '#shared/api/result.ts';
import { VERSION_REASONS, type VersionReason } from '#shared/api/story-version.ts';
import { identifierSchema } from '#shared/article/identifier.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { VERSION_NAME } from './bundle-layout.ts';
import { withBeside } from './compose-story.ts';
import { decodeUtf8, readStoryText } from './read-story.ts';
import { sha256Hex } from './sha256.ts';

/** What a version says of itself, without its text. */
export interface VersionHead {
  /** SHA-256 of its bytes, its name without the ending. */
  readonly id: string;
  readonly storyId: string;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
  /** When its text was written, ISO 8601, UTC, and by whom. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly reason: VersionReason;
  /** What a person wrote about it, or ''. */
  readonly note: string;
  /** Ids of the versions it follows; two where two texts were merged. */
  readonly parents: readonly string[];
  /** The version whose text was put back, or null. */
  readonly restoredFrom: string | null;
  readonly revision: number;
  readonly contentSha256: string;
  /** "Chữ" of its text; null where an earlier program kept it. */
  readonly words: number | null;
}

/** What is put beside a version's text when it is kept. */
export interface VersionFacts {
  readonly keptAt: string;
  readonly reason: VersionReason;
  readonly note: string;
  readonly parents: readonly string[];
  readonly restoredFrom: string | null;
  readonly words: number;
}

const factsShape = {
  keptAt: z.iso.datetime({ offset: true }),
  parents: z.array(z.string()),
  revision: z.int().min(0),
  contentSha256: z.string(),
  savedAt: z.iso.datetime({ offset: true }),
  savedBy: z.string(),
  // A reason that a later program knows is one to keep for ever.
  reason: z.enum(VERSION_REASONS).catch('other'),
  note: z.string().catch(''),
  restoredFrom: z.string().nullable().catch(null),
  words: z.int().nullable().catch(null),
};
const headSchema = z.looseObject(factsShape);
const articleSchema = z.looseObject({ article: z.looseObject({ id: identifierSchema }) });

/** A head as it is kept once the text is thinned away. */
export const storedHeadSchema = z
  .looseObject({ ...factsShape, id: z.string().regex(/^[0-9a-f]{64}$/), storyId: identifierSchema })
  .transform((head): VersionHead => headOf(head.id, head.storyId, head));

/** A version's text: the story file as it was, with its facts beside the article. */
export function versionText(storyText: string, facts: VersionFacts): string {
  return withBeside(storyText, { ...facts });
}

/** The head of a version, or null where it is none. Its text is not checked: see {@link readVersion}. */
export function readVersionHead(name: string, bytes: Uint8Array): VersionHead | null {
  const id = VERSION_NAME.exec(name)?.[1];
  const text = decodeUtf8(bytes);
  if (id === undefined || text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    const head = headSchema.safeParse(json);
    const story = articleSchema.safeParse(json);
    return head.success && story.success ? headOf(id, story.data.article.id, head.data) : null;
  } catch {
    return null;
  }
}

const ARTICLE_BEGINS = '\n  "article": {';
const STORY_ID = /^\s*"id": "([0-7][0-9A-HJKMNP-TV-Z]{25})"/;

/**
 * The head out of the first bytes of a version: what stands before its article, and the id the article begins with.
 *
 * @returns null where they do not hold it as we write it; then {@link readVersionHead} has to look at the whole
 */
export function readVersionStart(name: string, start: Uint8Array): VersionHead | null {
  const id = VERSION_NAME.exec(name)?.[1];
  const text = new TextDecoder().decode(start);
  const begins = text.indexOf(ARTICLE_BEGINS);
  const storyId = STORY_ID.exec(text.slice(begins + ARTICLE_BEGINS.length))?.[1];
  if (id === undefined || begins < 0 || storyId === undefined) return null;
  try {
    const head = headSchema.safeParse(JSON.parse(`${text.slice(0, begins).replace(/,\s*$/, '')}}`));
    return head.success ? headOf(id, storyId, head.data) : null;
  } catch {
    return null;
  }
}

/** A version's story, where its bytes match its name and the story is whole; else `story-damaged` or as the story says. */
export function readVersion(name: string, bytes: Uint8Array): Result<StoryFile> {
  const text = decodeUtf8(bytes);
  if (text === null || VERSION_NAME.exec(name)?.[1] !== sha256Hex(bytes)) return failure('story-damaged');
  const read = readStoryText(text);
  return read.ok ? success(read.value) : read;
}

function headOf(id: string, storyId: string, facts: z.output<typeof headSchema>): VersionHead {
  const { keptAt, savedAt, savedBy, reason, note, parents, restoredFrom, revision, contentSha256, words } =
    facts;
  return {
    id,
    storyId,
    keptAt,
    savedAt,
    savedBy,
    reason,
    note,
    parents,
    restoredFrom,
    revision,
    contentSha256,
    words,
  };
}
