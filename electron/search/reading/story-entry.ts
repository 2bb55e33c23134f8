import type { Failure } from '#shared/api/result.ts';
import type { StoryRow } from '#shared/api/story-list.ts';
import { photoFileName } from '#shared/article/photo.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { storyLine } from '#shared/article/story-line.ts';
import { everyBlock } from '#shared/article/walk.ts';
import { type SearchedText, searchedTexts } from '#shared/searching/searched-texts.ts';

/** What the index keeps of a story beside its texts. */
export type IndexedRow = Omit<StoryRow, 'pinned'>;

export interface IndexedStory {
  readonly row: IndexedRow;
  /** Each by itself, for the filter by person. */
  readonly people: readonly string[];
  readonly revision: number;
  readonly texts: readonly SearchedText[];
}

/** What was found in a folder of a library. */
export type FolderEntry =
  | {
      readonly kind: 'story';
      readonly folder: string;
      readonly stamp: string;
      readonly hash: string;
      readonly story: IndexedStory;
    }
  | { readonly kind: 'unreadable'; readonly folder: string; readonly stamp: string; readonly error: Failure }
  | { readonly kind: 'no-story'; readonly folder: string };

/** A story as the index keeps it. `savedAt` and `archivedAt` in ISO 8601. */
export function indexedStory(
  file: Pick<StoryFile, 'article' | 'savedAt' | 'revision' | 'archivedAt'>,
): IndexedStory {
  const { article, savedAt, revision, archivedAt } = file;
  const utc = (instant: string): string => new Date(instant).toISOString();
  const first = [...everyBlock(article.body)].find((block) => block.type === 'photo');
  const names = article.byline.map(({ penName }) => penName).filter((name) => name !== '');
  return {
    row: {
      ...storyLine(article, savedAt),
      tags: article.tags,
      createdAt: utc(article.createdAt),
      publishedAt: article.publishedAt === null ? null : utc(article.publishedAt),
      embargoUntil: article.embargoUntil === null ? null : utc(article.embargoUntil),
      firstPhoto: first === undefined ? null : photoFileName(first.asset),
      shelf: archivedAt === undefined ? 'desk' : 'archive',
    },
    people: [...new Set(names)],
    revision,
    texts: searchedTexts(article),
  };
}
