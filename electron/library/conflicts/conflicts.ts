import { join } from 'node:path';
import type { OpenedStory, Revision } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { ConflictSide, StoryConflict } from '#shared/api/story-conflict.ts';
import { ARTICLE_FORMAT, type Article } from '#shared/article/article.ts';
import { isIdentifier } from '#shared/article/identifier.ts';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import type { Json } from '#shared/json.ts';
import { moveToBin } from '../bin/bin-folder.ts';
import { articlePath, versionsPath } from '../bundle-layout.ts';
import { composeStory } from '../compose-story.ts';
import type { LibraryCore } from '../library-core.ts';
import { sameRevision } from '../lineage.ts';
import { photosAtHand, placePhoto } from '../photo-files.ts';
import { readStory, type WholeStory } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';
import { readVersion } from '../version-file.ts';
import { keepStory } from '../versions/keep-story.ts';
import { writeOver } from '../versions/put-back.ts';
import { type ConflictMark, markOfCopy, marksIn, removeMark } from './conflict-marks.ts';

export interface MergedText {
  readonly copyId: string;
  readonly mine: Revision;
  readonly theirs: Revision;
  /** Stored form, not yet checked. */
  readonly article: unknown;
}

/** Stories that two had written. Each call can answer `story-not-found`, `library-missing`, storage codes. */
export interface Conflicts {
  /** The newest conflict of a story, by its own id or its copy's; null where there is none. `story-damaged` and the like of either side. */
  of(storyId: string): Promise<Result<StoryConflict | null>>;
  /**
   * Makes a merged text the story's: both sides become versions, the merged one follows both, the copy goes to the
   * bin. `conflict-not-found`, `story-changed` (a side is no longer what was merged), `story-invalid`.
   */
  resolve(merged: MergedText): Promise<Result<OpenedStory>>;
}

interface Sides {
  readonly mark: ConflictMark;
  readonly bundle: string;
  readonly copy: string;
  readonly theirs: WholeStory;
  readonly mine: WholeStory;
}

export function createConflicts(core: LibraryCore): Conflicts {
  const { context } = core;
  return {
    of: (storyId) =>
      core.onStory(storyId, async (bundle) => {
        const sides = await sidesOf(context, storyId, bundle);
        if (!sides.ok || sides.value === null) return sides.ok ? success(null) : sides;
        const { mark, theirs, mine } = sides.value;
        return success({
          storyId: mark.storyId,
          copyId: mark.copyId,
          base: await baseOf(context, sides.value),
          mine: sideOf(mine, mark.storyId),
          theirs: sideOf(theirs, mark.storyId),
          since: mark.keptAt,
        });
      }),

    async resolve(merged) {
      const storyId = await core.answerFromLibrary(async () => {
        const copy = isIdentifier(merged.copyId) ? await context.finder.find(merged.copyId) : null;
        const mark = copy === null ? null : await markOfCopy(context.fileSystem, copy);
        return mark === null ? failure('conflict-not-found') : success(mark.storyId);
      });
      if (!storyId.ok) return storyId;
      // The story first, then its copy: nobody takes the two lanes the other way round.
      return core.onStory(storyId.value, () =>
        core.onStory(merged.copyId, (copy) => resolve(core, storyId.value, copy, merged)),
      );
    },
  };
}

async function resolve(
  core: LibraryCore,
  storyId: string,
  copy: string,
  merged: MergedText,
): Promise<Result<OpenedStory>> {
  const { context } = core;
  const article = parseArticle(merged.article, context.newId);
  if (!article.ok) return article;
  if (article.value.id !== storyId) return failure('story-invalid', { where: 'id' });
  const sides = await sidesOf(context, merged.copyId, copy);
  if (!sides.ok) return sides;
  if (sides.value === null) return failure('conflict-not-found');
  const { theirs, mine, bundle } = sides.value;
  if (theirs.linked) return failure('story-read-only');
  for (const { file } of [theirs, mine]) {
    if (file.format > ARTICLE_FORMAT) return failure('story-newer-format', { format: file.format });
  }
  const waiting = await Promise.all([storyId, merged.copyId].map((id) => context.backups.read(id)));
  const asMerged = sameRevision(theirs.file, merged.theirs) && sameRevision(mine.file, merged.mine);
  if (!asMerged || waiting.some((backup) => backup !== null)) return failure('story-changed');
  const written = await write(context, sides.value, storyId, article.value);
  if (!written.ok) return written;
  await moveToBin(context, copy, 'story');
  await removeMark(context.fileSystem, bundle, merged.copyId);
  return core.open(storyId);
}

async function write(
  context: StoryContext,
  { mark, bundle, copy, theirs, mine }: Sides,
  storyId: string,
  article: Article,
): Promise<Result<WholeStory>> {
  const { fileSystem } = context;
  for (const { asset, source } of await photosAtHand(fileSystem, copy, mine.file.article)) {
    const placed = await placePhoto(fileSystem, bundle, asset, source);
    if (!placed.ok) return placed;
  }
  const own = { ...mine.file.article, id: storyId };
  const composed = composeStory(own, mine.file);
  if (!composed.ok) return composed;
  const { text, envelope } = composed.value;
  const ours = { text, file: { ...mine.file, ...envelope, article: own } };
  const first = await keepStory(context, bundle, storyId, theirs, 'conflict');
  const parents = [mark.base ?? first.id];
  const second = await keepStory(context, bundle, storyId, ours, 'conflict', { parents });
  const written = await writeOver(context, bundle, storyId, article, theirs);
  if (written === null) return failure('story-changed');
  if (!written.ok) return written;
  await keepStory(context, bundle, storyId, written.value, 'merged', { parents: [first.id, second.id] });
  return written;
}

/** Both sides as they are now; null where the story is in no conflict any more. */
async function sidesOf(
  context: StoryContext,
  storyId: string,
  bundle: string,
): Promise<Result<Sides | null>> {
  const { fileSystem, finder } = context;
  const asCopy = await markOfCopy(fileSystem, bundle);
  const marks = asCopy?.copyId === storyId ? [asCopy] : await marksIn(fileSystem, bundle);
  for (const mark of marks) {
    const original = mark.storyId === storyId ? bundle : await finder.find(mark.storyId);
    const copy = mark.copyId === storyId ? bundle : await finder.find(mark.copyId);
    if (original === null || copy === null) continue;
    const theirs = await readStory(fileSystem, articlePath(original));
    const mine = await readStory(fileSystem, articlePath(copy));
    if (theirs.kind === 'missing' || mine.kind === 'missing') continue;
    if (theirs.kind === 'unreadable') return { ok: false, error: theirs.error };
    if (mine.kind === 'unreadable') return { ok: false, error: mine.error };
    return success({ mark, bundle: original, copy, theirs, mine });
  }
  return success(null);
}

async function baseOf({ fileSystem }: StoryContext, { mark, bundle }: Sides): Promise<Json | null> {
  if (mark.base === null) return null;
  const name = `${mark.base}.json`;
  try {
    const version = readVersion(name, await fileSystem.readFile(join(versionsPath(bundle), name)));
    return version.ok ? storedArticle(version.value.article) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function sideOf({ file }: WholeStory, storyId: string): ConflictSide {
  const { revision, contentSha256, savedAt, savedBy, article } = file;
  return { revision, contentSha256, savedAt, savedBy, article: storedArticle({ ...article, id: storyId }) };
}
