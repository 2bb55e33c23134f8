import { failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT, type Article } from '#shared/article/article.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import { articlePath } from '../bundle-layout.ts';
import { contentSha256Of } from '../compose-story.ts';
import { readStory, type WholeStory } from '../read-story.ts';
import { keepInVersions } from '../recover-backup.ts';
import { replaceFile } from '../save-story.ts';
import type { StoryContext } from '../story-context.ts';
import { keepStory } from './keep-story.ts';

const ATTEMPTS = 5;

/**
 * Makes an earlier text the story's file: what had been typed and not saved, then what the file holds, are kept as
 * versions first; the text put back becomes one too, so that the history shows it. Throws the system's errors.
 *
 * @param versionId where the text comes from
 * @returns the file as it then is
 */
export async function putBack(
  context: StoryContext,
  bundle: string,
  storyId: string,
  stored: unknown,
  versionId: string,
): Promise<Result<WholeStory>> {
  const article = parseArticle(stored, context.newId);
  if (!article.ok) return article;
  const backup = await context.backups.read(storyId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await readStory(context.fileSystem, articlePath(bundle));
    const refusal = refusalOf(found);
    if (found.kind !== 'whole' || refusal !== null)
      return refusal ?? failure('story-damaged', { setAside: '' });
    if (backup !== null && backup.contentSha256 !== found.file.contentSha256) {
      await keepInVersions(context, bundle, backup, 'discarded');
    }
    const before = await keepStory(context, bundle, storyId, found, 'before-restore');
    const written = await writeOver(context, bundle, storyId, article.value, found);
    if (written === null) continue;
    if (!written.ok) return written;
    const extras = { parents: [before.id], restoredFrom: versionId };
    await keepStory(context, bundle, storyId, written.value, 'restored', extras);
    return written;
  }
  return failure('unexpected');
}

/** Replaces a file that is still what was found; null where somebody wrote it meanwhile. */
export async function writeOver(
  context: StoryContext,
  bundle: string,
  storyId: string,
  article: Article,
  found: WholeStory,
): Promise<Result<WholeStory> | null> {
  const work = { storyId, article, handedAt: context.now() };
  const written = await replaceFile(context, bundle, work, contentSha256Of(article), found, found.file);
  if (written === 'changed-meanwhile') return null;
  if (!written.ok) return written;
  const { known } = context.memoryOf(storyId);
  return known?.kind === 'whole' ? success(known) : failure('unexpected');
}

function refusalOf(found: Awaited<ReturnType<typeof readStory>>): ReturnType<typeof failure> | null {
  if (found.kind === 'missing') return failure('story-damaged', { setAside: '' });
  if (found.kind === 'unreadable') return { ok: false, error: found.error };
  if (found.file.format > ARTICLE_FORMAT) {
    return failure('story-newer-format', { format: found.file.format });
  }
  return found.linked ? failure('story-read-only') : null;
}
