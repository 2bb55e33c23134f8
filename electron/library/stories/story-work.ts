import type { OpenedStory } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { articlePath } from '../bundle-layout.ts';
import { withBeside } from '../compose-story.ts';
import { createBundle } from '../create-bundle.ts';
import type { LibraryCore } from '../library-core.ts';
import { photosAtHand } from '../photo-files.ts';
import { fingerprintAt, readStory, type WholeStory } from '../read-story.ts';
import { writeDurably } from '../write-durably.ts';

const ATTEMPTS = 5;

/** What can be done with a story as a whole. Each call can answer `story-not-found`, `library-missing`, storage codes. */
export interface StoryWork {
  /** A new draft with the same words and photos. `story-damaged` and the like, `photo-truncated`. */
  duplicate(storyId: string): Promise<Result<OpenedStory>>;
  /**
   * Puts a story out of the way, or back; what is open on a page goes on. Tells since when, ISO 8601, or null.
   * `story-damaged` and the like, `story-newer-format`, `story-read-only`.
   */
  archive(storyId: string, archived: boolean): Promise<Result<{ readonly archivedAt: string | null }>>;
}

export function createStoryWork(core: LibraryCore): StoryWork {
  const { context } = core;
  const { fileSystem } = context;

  const whole = async (bundle: string): Promise<Result<WholeStory>> => {
    const story = await readStory(fileSystem, articlePath(bundle));
    if (story.kind === 'missing') return failure('story-damaged', { setAside: '' });
    return story.kind === 'whole' ? success(story) : { ok: false, error: story.error };
  };

  return {
    duplicate: (storyId) =>
      core.onStory(storyId, async (bundle) => {
        const story = await whole(bundle);
        if (!story.ok) return story;
        const { article, format } = story.value.file;
        if (format > ARTICLE_FORMAT) return failure('story-newer-format', { format });
        const copy = {
          ...article,
          id: context.newId(),
          status: 'draft' as const,
          createdAt: context.now().toISOString(),
          publishedAt: null,
          embargoUntil: null,
        };
        const photos = await photosAtHand(fileSystem, bundle, article);
        const created = await createBundle(context, copy, photos);
        if (!created.ok) return created;
        context.finder.remember(copy.id, created.value.folder);
        return core.onStory(copy.id, () => core.open(copy.id));
      }),

    archive: (storyId, archived) =>
      core.onStory(storyId, async (bundle) => {
        const path = articlePath(bundle);
        for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
          const story = await whole(bundle);
          if (!story.ok) return story;
          const { file, text, fingerprint, linked } = story.value;
          if (file.format > ARTICLE_FORMAT) return failure('story-newer-format', { format: file.format });
          if (linked) return failure('story-read-only');
          const { archivedAt = null } = file;
          if ((archivedAt !== null) === archived) return success({ archivedAt });
          const since = archived ? context.now().toISOString() : null;
          const isAsFound = async (): Promise<boolean> =>
            (await fingerprintAt(fileSystem, path)) === fingerprint;
          // The article as it stands there, to the letter: neither its revision nor its hash becomes another.
          const next = withBeside(text, { archivedAt: since });
          if (await writeDurably(fileSystem, path, next, { mayCommit: isAsFound })) {
            return success({ archivedAt: since });
          }
        }
        return failure('unexpected');
      }),
  };
}
