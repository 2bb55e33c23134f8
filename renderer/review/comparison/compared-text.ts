import type { DeskApi } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { StoryVersion } from '#shared/api/story-version.ts';
import type { Article } from '#shared/article/article.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import type { StorySession } from '../../story/story-session.ts';

/** One of the two texts of a comparison. */
export type ComparedText =
  /** What stands on the page. */
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly version: StoryVersion }
  /** What the story's file holds. */
  | { readonly kind: 'saved' };

/** What is put beside what, and what can be done about it. Both texts are of one story. */
export interface ComparisonRequest {
  readonly storyId: string;
  readonly before: ComparedText;
  readonly after: ComparedText;
  readonly beforeTitle: string;
  readonly afterTitle: string;
  /** Buttons at the foot, the main one last. They close the comparison. */
  readonly actions: readonly ComparisonAction[];
}

export interface ComparisonAction {
  readonly label: string;
  readonly isMain: boolean;
  readonly run: () => void;
}

/** Both articles, read where they are. Errors as of `readVersion`, `readSaved` and `parseArticle`. */
export async function comparedArticles(
  request: ComparisonRequest,
  bridge: Pick<DeskApi, 'readVersion' | 'readSaved'>,
  session: Pick<StorySession, 'article'>,
): Promise<Result<{ readonly before: Article; readonly after: Article }>> {
  const read = async (text: ComparedText): Promise<Result<Article>> => {
    if (text.kind === 'now') {
      const article = session.article();
      return article === null ? failure('story-not-found') : success(article);
    }
    const found = await (text.kind === 'saved'
      ? bridge.readSaved(request.storyId)
      : bridge.readVersion(request.storyId, text.version.versionId));
    return found.ok ? parseArticle(found.value.article) : found;
  };
  const [before, after] = await Promise.all([read(request.before), read(request.after)]);
  if (!before.ok) return before;
  if (!after.ok) return after;
  return success({ before: before.value, after: after.value });
}
