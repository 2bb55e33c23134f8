import { join } from 'node:path';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type {
  SavedStory,
  StoryHistory,
  StoryVersion,
  VersionContent,
  VersionReason,
} from '#shared/api/story-version.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { storedArticle } from '#shared/article/parse-article.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { articlePath, versionsPath } from '../bundle-layout.ts';
import { inParallel } from '../in-parallel.ts';
import type { LibraryCore } from '../library-core.ts';
import { readStory } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';
import type { StoryContext } from '../story-context.ts';
import { readVersion, readVersionHead, type VersionHead } from '../version-file.ts';
import { newestFirst, versionNames } from '../versions.ts';
import { keepStory } from './keep-story.ts';
import { putBack } from './put-back.ts';
import { thinnedHeads } from './thinned-records.ts';

const AT_ONCE = 16;

/** The earlier texts of a library's stories. Each call can answer `story-not-found`, `library-missing`, storage codes. */
export interface History {
  list(storyId: string): Promise<Result<StoryHistory>>;
  /** `version-not-found` (also once its text was thinned away), `version-damaged`. */
  read(storyId: string, versionId: string): Promise<Result<VersionContent>>;
  /** What the file holds. `story-damaged`, `story-newer-format`. */
  readSaved(storyId: string): Promise<Result<SavedStory>>;
  /**
   * Keeps what the file holds for ever. `story-damaged`, `story-newer-format`.
   *
   * @param reason why; by a person `milestone`
   */
  keep(storyId: string, reason: VersionReason, note: string): Promise<Result<StoryVersion>>;
  /**
   * Puts an earlier text back as a new revision; what the file holds now and what was typed since are kept as versions
   * before. As `read`, and `story-read-only`, `story-newer-format`, `story-damaged`.
   */
  restore(storyId: string, versionId: string): Promise<Result<OpenedStory>>;
}

export function createHistory(core: LibraryCore): History {
  const { context } = core;
  return {
    list: (storyId) =>
      core.onStory(storyId, async (bundle) => success(await historyOf(context, bundle, storyId))),

    read: (storyId, versionId) =>
      core.onStory(storyId, (bundle) => readContent(context, bundle, storyId, versionId)),

    readSaved: (storyId) =>
      core.onStory(storyId, async (bundle) => {
        const story = await readStory(context.fileSystem, articlePath(bundle));
        if (story.kind === 'missing') return failure('story-damaged', { setAside: '' });
        if (story.kind === 'unreadable') return { ok: false, error: story.error };
        const { revision, contentSha256, savedAt, savedBy, article } = story.file;
        return success({ revision, contentSha256, savedAt, savedBy, article: storedArticle(article) });
      }),

    keep: (storyId, reason, note) =>
      core.onStory(storyId, async (bundle) => {
        const story = await readStory(context.fileSystem, articlePath(bundle));
        if (story.kind === 'missing') return failure('story-damaged', { setAside: '' });
        if (story.kind === 'unreadable') return { ok: false, error: story.error };
        const { format } = story.file;
        if (format > ARTICLE_FORMAT) return failure('story-newer-format', { format });
        return success(versionLine(await keepStory(context, bundle, storyId, story, reason, { note }), true));
      }),

    restore: (storyId, versionId) =>
      core.onStory(storyId, async (bundle) => {
        const content = await readContent(context, bundle, storyId, versionId);
        if (!content.ok) return content;
        const { article, version } = content.value;
        const put = await putBack(context, bundle, storyId, article, version.versionId);
        if (!put.ok) return put;
        await context.backups.settle(storyId, {
          order: core.nextOrder(),
          contentSha256: put.value.file.contentSha256,
        });
        return core.open(storyId);
      }),
  };
}

async function historyOf(
  { fileSystem }: StoryContext,
  bundle: string,
  storyId: string,
): Promise<StoryHistory> {
  const folder = versionsPath(bundle);
  const names = await versionNames(fileSystem, folder);
  let damaged = 0;
  const found = await inParallel(names, AT_ONCE, async (name) => {
    const bytes = await fileSystem.readFile(join(folder, name)).catch(nullWhereMissing);
    if (bytes === null) return null;
    const head = readVersionHead(name, bytes);
    const story = readVersion(name, bytes);
    if (head === null || (!story.ok && story.error.code !== 'story-newer-format')) {
      damaged += 1;
      return null;
    }
    const words = story.ok ? countStoryWords(story.value.article) : head.words;
    return { head: { ...head, words }, readable: story.ok };
  });
  const whole = found.filter((one) => one !== null);
  const present = new Set(whole.map(({ head }) => head.id));
  const thinned = await thinnedHeads(fileSystem, bundle);
  const gone = thinned.filter(({ id }) => !present.has(id)).map((head) => ({ head, readable: false }));
  const lines = [...whole, ...gone].filter(({ head }) => head.storyId === storyId);
  lines.sort((left, right) => newestFirst(left.head, right.head));
  return { versions: lines.map(({ head, readable }) => versionLine(head, readable)), damaged };
}

async function readContent(
  { fileSystem }: StoryContext,
  bundle: string,
  storyId: string,
  versionId: string,
): Promise<Result<VersionContent & { readonly article: ReturnType<typeof storedArticle> }>> {
  const name = `${versionId}.json`;
  const bytes = await fileSystem.readFile(join(versionsPath(bundle), name)).catch(nullWhereMissing);
  if (bytes === null) return failure('version-not-found');
  const head = readVersionHead(name, bytes);
  const story = readVersion(name, bytes);
  if (!story.ok && story.error.code === 'story-newer-format') return story;
  if (head === null || !story.ok) return failure('version-damaged');
  if (story.value.article.id !== storyId) return failure('version-not-found');
  const words = countStoryWords(story.value.article);
  return success({
    version: versionLine({ ...head, words }, true),
    article: storedArticle(story.value.article),
  });
}

function versionLine({ id, storyId: _, ...head }: VersionHead, readable: boolean): StoryVersion {
  return { versionId: id, ...head, readable };
}

function nullWhereMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}
