import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  asStored,
  codeOf,
  fileIn,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  typed,
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';

describe('a duplicate', () => {
  it('is a new draft with the same words and photos', async () => {
    const { library, clock } = temporaryDesk();
    const { asset, bytes } = photoOf('a');
    const article = {
      ...withPhoto(story('Bão', 'chữ'), asset),
      status: 'approved' as const,
      publishedAt: '2026-01-04T00:00:00Z',
      embargoUntil: '2026-01-09T00:00:00Z',
    };
    const { storyId } = given(await library.create(article));
    given(await library.storePhoto(storyId, asset, bytes));
    clock.pass(1000);
    const copy = given(await library.work.duplicate(storyId));
    expect(copy).toMatchObject({
      revision: 1,
      missingPhotos: [],
      article: {
        headline: 'Bão',
        status: 'draft',
        publishedAt: null,
        embargoUntil: null,
        createdAt: '2026-01-05T08:00:01.000Z',
      },
    });
    expect(copy.storyId).not.toBe(storyId);
    expect(wordsOf(copy.article)).toBe(wordsOf(asStored(article)));
    expect(given(await library.list()).stories).toHaveLength(2);
  });
});

describe('archiving', () => {
  it('is told, undone, and kept over saves', async () => {
    const { library } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    const bundle = given(await library.bundlePath(opened.storyId));
    const archived = given(await library.work.archive(opened.storyId, true));
    expect(archived).toEqual({ archivedAt: '2026-01-05T08:00:00.000Z' });
    expect(fileIn(bundle)).toMatchObject(archived);
    const receipt = given(await library.save(typed(opened, 'mới')));
    expect(receipt).toMatchObject({ revision: 2, keptAs: null });
    expect(fileIn(bundle)).toMatchObject(archived);
    expect(given(await library.work.archive(opened.storyId, true))).toEqual(archived);
    expect(given(await library.work.archive(opened.storyId, false))).toEqual({ archivedAt: null });
    expect(fileIn(bundle).archivedAt).toBeUndefined();
    expect(namesIn(bundle).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('changes neither words, hash nor revision, nor what only a later program knows', async () => {
    const { library, again } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    const path = join(given(await library.bundlePath(opened.storyId)), 'article.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...file, later: [1] }));
    given(await again().work.archive(opened.storyId, true));
    const after = JSON.parse(readFileSync(path, 'utf8'));
    expect(after).toEqual({ ...file, later: [1], archivedAt: '2026-01-05T08:00:00.000Z' });
    expect(given(await library.open(opened.storyId))).toMatchObject({
      revision: opened.revision,
      contentSha256: opened.contentSha256,
      notice: null,
    });
  });

  it('of a story that is open elsewhere is no conflict there', async () => {
    const { library, again } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    given(await again({ savedBy: 'Minh' }).work.archive(opened.storyId, true));
    expect(given(await library.save(typed(opened, 'mới'))).keptAs).toBeNull();
    expect(codeOf(await library.work.archive('x', true))).toBe('story-not-found');
  });
});
