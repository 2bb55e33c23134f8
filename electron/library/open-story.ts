import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { ErrorCode } from '#shared/api/error-code.ts';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { storedArticle } from '#shared/article/parse-article.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import type { Backup } from './backups.ts';
import { ARTICLE_NAME, articlePath, photosPath, versionsPath } from './bundle-layout.ts';
import { mayWrite } from './may-write.ts';
import { missingPhotos } from './photo-files.ts';
import { isDamage, readStory } from './read-story.ts';
import { recoverBackup } from './recover-backup.ts';
import { restoreStory } from './restore-story.ts';
import type { StoryContext } from './story-context.ts';
import { sweepTemporaries } from './sweep.ts';
import { newestWholeVersion } from './versions.ts';

interface Readable {
  readonly file: StoryFile;
  readonly linked: boolean;
  /** The damage that was met, or null. */
  readonly notice: Failure | null;
  /** The revision of the version this is made from, where the file was damaged. */
  readonly restoredFrom: number | null;
}

/**
 * Opens a story: its file, or what can be had in its place, with what had been typed after it.
 *
 * @param order the place of this opening among saves and backups
 * @returns the story; `story-not-found`; `story-damaged` where nothing can be shown (the file is kept);
 *   `story-newer-format`, `story-too-large`. Throws the system's errors.
 */
export async function openStory(
  context: StoryContext,
  storyId: string,
  order: number,
): Promise<Result<OpenedStory>> {
  const { fileSystem } = context;
  const bundle = await context.finder.find(storyId);
  if (bundle === null) return failure('story-not-found');
  const writable = await mayWrite(fileSystem, bundle, [ARTICLE_NAME]);
  if (writable) await sweepBundle(context, bundle);
  const backup = await context.backups.read(storyId);
  const readable = await makeReadable(context, bundle, storyId, backup, writable);
  if (!readable.ok) return readable;
  const { file, linked, notice, restoredFrom } = readable.value;
  const recovered = await recoverBackup(context, bundle, { ...file, restoredFrom }, backup, {
    writable: writable && !linked,
    order,
  });
  const article = recovered.backup?.article ?? file.article;
  return success({
    storyId,
    revision: file.revision,
    contentSha256: file.contentSha256,
    article: storedArticle(article),
    savedAt: file.savedAt,
    readOnly: readOnlyReason(file, linked, writable, recovered.blocked),
    recovered: recovered.backup === null ? null : { typedAt: recovered.backup.typedAt },
    notice: notice ?? recovered.notice ?? recovered.blocked,
    missingPhotos: await missingPhotos(fileSystem, bundle, article),
  });
}

function readOnlyReason(
  file: StoryFile,
  linked: boolean,
  writable: boolean,
  blocked: Failure | null,
): ErrorCode | null {
  if (file.format > ARTICLE_FORMAT) return 'story-newer-format';
  if (linked) return 'story-read-only';
  return writable ? (blocked?.code ?? null) : 'no-permission';
}

async function makeReadable(
  context: StoryContext,
  bundle: string,
  storyId: string,
  backup: Backup | null,
  writable: boolean,
): Promise<Result<Readable>> {
  const { fileSystem } = context;
  const memory = context.memoryOf(storyId);
  const found = await readStory(fileSystem, articlePath(bundle), memory.known);
  if (found.kind === 'whole') {
    memory.known = found;
    return success({ file: found.file, linked: found.linked, notice: null, restoredFrom: null });
  }
  if (found.kind === 'unreadable' && !isDamage(found.error)) return { ok: false, error: found.error };
  const linked = found.kind === 'unreadable' && found.linked;
  if (!writable || linked) {
    const version = await newestWholeVersion(fileSystem, bundle, storyId);
    const damage = { code: 'story-damaged', detail: { setAside: ARTICLE_NAME } } as const;
    return version === null
      ? { ok: false, error: damage }
      : success({ file: version, linked, notice: damage, restoredFrom: version.revision });
  }
  const restored = await restoreStory(context, bundle, storyId, found, backup);
  if (!restored.ok) return restored;
  const { setAside, story, restoredFrom } = restored.value;
  if (story === null) return failure('story-damaged', { setAside });
  memory.known = story;
  const notice = { code: 'story-damaged', detail: { setAside } } as const;
  return success({ file: story.file, linked: false, notice, restoredFrom });
}

async function sweepBundle(context: StoryContext, bundle: string): Promise<void> {
  for (const folder of [bundle, photosPath(bundle), versionsPath(bundle)]) {
    await sweepTemporaries(context.fileSystem, folder, context.now());
  }
}
