import { join } from 'node:path';
import type { Revision } from '#shared/api/desk-api.ts';
import type { Result } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { CONFLICT_NAME, versionsPath } from '../bundle-layout.ts';
import { keepAsOwnStory, type OwnStory } from '../keep-as-own.ts';
import type { WholeStory } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';
import { newestVersionOf } from '../story-context.ts';
import { readVersion, type VersionHead } from '../version-file.ts';
import { keepVersion, versionHeads } from '../versions.ts';
import { markText, putMark } from './conflict-marks.ts';

export interface LostRace {
  readonly storyId: string;
  /** What the text was based on. */
  readonly base: Revision;
  readonly article: Article;
  /** The base itself, where it is still in memory. */
  readonly known: WholeStory | null;
}

/**
 * Keeps a text whose file another has written meanwhile: theirs, and what both began from, as versions of the story;
 * ours as a story of its own that knows where it belongs. Throws the system's errors; begun again it makes another
 * copy and loses nothing.
 */
export async function keepBoth(
  context: StoryContext,
  bundle: string,
  mine: LostRace,
  theirs: WholeStory,
): Promise<Result<OwnStory>> {
  const { fileSystem } = context;
  const memory = context.memoryOf(mine.storyId);
  const base = await baseVersion(context, bundle, mine);
  const newest = base ?? (await newestVersionOf(context, mine.storyId, bundle));
  const text = { ...theirs, contentSha256: theirs.file.contentSha256, article: theirs.file.article };
  const kept = await keepVersion(fileSystem, bundle, text, 'conflict', newest, context.now());
  memory.newestVersion = kept;
  const mark = {
    storyId: mine.storyId,
    copyId: context.newId(),
    base: base?.id ?? null,
    theirs: kept.id,
    keptAt: context.now().toISOString(),
  };
  await putMark(fileSystem, bundle, mark);
  return keepAsOwnStory(context, bundle, mine.article, mark.copyId, [
    { name: CONFLICT_NAME, text: markText(mark) },
  ]);
}

/** The version of what both began from: one that is there, else one made of what is in memory, else none. */
async function baseVersion(
  context: StoryContext,
  bundle: string,
  { storyId, base, known }: LostRace,
): Promise<VersionHead | null> {
  const { fileSystem } = context;
  const { contentSha256 } = known?.file ?? base;
  for (const head of await versionHeads(fileSystem, bundle)) {
    if (head.contentSha256 === contentSha256 && (await isWhole(context, bundle, head))) return head;
  }
  if (known === null) return null;
  const newest = await newestVersionOf(context, storyId, bundle);
  const text = { ...known, contentSha256, article: known.file.article };
  return keepVersion(fileSystem, bundle, text, 'conflict-base', newest, context.now());
}

async function isWhole({ fileSystem }: StoryContext, bundle: string, head: VersionHead): Promise<boolean> {
  const name = `${head.id}.json`;
  try {
    return readVersion(name, await fileSystem.readFile(join(versionsPath(bundle), name))).ok;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
