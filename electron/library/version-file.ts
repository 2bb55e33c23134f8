import { z } from 'zod';
import { failure, type Result, success } from '#shared/api/result.ts';
import { identifierSchema } from '#shared/article/identifier.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { VERSION_NAME } from './bundle-layout.ts';
import { withBeside } from './compose-story.ts';
import { decodeUtf8, readStoryText } from './read-story.ts';
import { sha256Hex } from './sha256.ts';

/**
 * Why a version was kept: `interval`, the file's content before it was overwritten; `conflict`, the same where two
 * had written; `backup`, a crash backup that the file had left behind; `discarded`, a recovered text turned down.
 */
export type VersionReason = 'interval' | 'conflict' | 'backup' | 'discarded';

/** What a version says of itself, without its text. */
export interface VersionHead {
  /** SHA-256 of its bytes, its name without the ending. */
  readonly id: string;
  readonly storyId: string;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
  /** Ids of the versions it follows. */
  readonly parents: readonly string[];
  readonly revision: number;
  readonly contentSha256: string;
}

const headSchema = z.looseObject({
  keptAt: z.iso.datetime({ offset: true }),
  parents: z.array(z.string()),
  revision: z.int().min(0),
  contentSha256: z.string(),
  article: z.looseObject({ id: identifierSchema }),
});

/** A version's text: the story file as it was, with `keptAt`, `reason` and `parents` beside the article. */
export function versionText(
  storyText: string,
  facts: { readonly keptAt: string; readonly reason: VersionReason; readonly parents: readonly string[] },
): string {
  return withBeside(storyText, facts);
}

/** The head of a version, or null where it is none. Its text is not checked: see {@link readVersion}. */
export function readVersionHead(name: string, bytes: Uint8Array): VersionHead | null {
  const id = VERSION_NAME.exec(name)?.[1];
  const text = decodeUtf8(bytes);
  if (id === undefined || text === null) return null;
  try {
    const head = headSchema.safeParse(JSON.parse(text));
    if (!head.success) return null;
    const { keptAt, parents, revision, contentSha256, article } = head.data;
    return { id, storyId: article.id, keptAt, parents, revision, contentSha256 };
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
