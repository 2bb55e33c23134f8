import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SearchHit } from '#shared/api/search.ts';
import type { ListRequest, StoryWindow } from '#shared/api/story-list.ts';
import type { Article } from '#shared/article/article.ts';
import { bundleNames } from '../../../../electron/library/bundle-name.ts';
import { composeStory } from '../../../../electron/library/compose-story.ts';
import type { LibraryIndex } from '../../../../electron/search/library-index.ts';
import { type OwnIndexOptions, openLibraryIndex } from '../../../../electron/search/open-library-index.ts';
import { given, temporaryFolder } from '../library/temporary-library.ts';

export interface TestIndex {
  readonly root: string;
  readonly userData: string;
  /** Writes a story's file; gives its folder's name. */
  write(article: Article, savedAt?: string, folder?: string): string;
  erase(folder: string): void;
  open(options?: Partial<OwnIndexOptions>): LibraryIndex;
}

/** A library in a temporary folder, to be indexed. */
export function temporaryIndex(): TestIndex {
  const base = temporaryFolder();
  const [root, userData] = [join(base, 'Kho bài'), join(base, 'user-data')];
  mkdirSync(root);
  // Long enough ago for a file's time to be trusted; each later than the one before.
  let moment = Date.now() - 3_600_000;
  return {
    root,
    userData,
    write(article, savedAt = '2026-01-05T08:00:00.000Z', folder) {
      const name = folder ?? bundleNames(article.headline, article.id).next().value ?? '';
      const { text } = given(composeStory(article, { revision: 1, savedAt, savedBy: 'Lan' }));
      mkdirSync(join(root, name), { recursive: true });
      writeFileSync(join(root, name, 'article.json'), text);
      moment += 1000;
      utimesSync(join(root, name, 'article.json'), moment / 1000, moment / 1000);
      return name;
    },
    erase: (folder) => rmSync(join(root, folder), { recursive: true, force: true }),
    open(options = {}) {
      const index = openLibraryIndex({ root, userData, ...options });
      onTestFinished(() => index.close());
      return index;
    },
  };
}

/** All of a library, the one saved last first. */
export const EVERYTHING: ListRequest = {
  sort: 'saved',
  descending: true,
  pinnedFirst: false,
  filter: {},
  offset: 0,
  limit: 500,
  facets: false,
};

export async function listed(index: LibraryIndex, request: Partial<ListRequest> = {}): Promise<StoryWindow> {
  return given(await index.list({ ...EVERYTHING, ...request }));
}

export async function headlines(index: LibraryIndex, request: Partial<ListRequest> = {}): Promise<string[]> {
  return (await listed(index, request)).rows.map(({ headline }) => headline);
}

export async function hits(index: LibraryIndex, query: string, limit = 50): Promise<readonly SearchHit[]> {
  return given(await index.search({ query, limit, filter: {} })).hits;
}

export async function found(index: LibraryIndex, query: string): Promise<string[]> {
  return (await hits(index, query)).map(({ story }) => story.headline);
}
