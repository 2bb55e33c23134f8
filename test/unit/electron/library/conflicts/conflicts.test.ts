import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { StoryConflict } from '#shared/api/story-conflict.ts';
import type { Library } from '../../../../../electron/library/library.ts';
import {
  asStored,
  codeOf,
  type Desk,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';

interface Lost extends Desk {
  readonly other: Library;
  readonly storyId: string;
  readonly copyId: string;
  readonly mine: OpenedStory;
}

/** Minh saved first, and Lan's text became a story of its own. */
async function lostRace(): Promise<Lost> {
  const desk = temporaryDesk();
  const { storyId } = given(await desk.library.create(story('Bão số 3', 'gốc')));
  const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
  const theirs = given(await other.open(storyId));
  const mine = given(await desk.library.open(storyId));
  given(await other.save(typed(theirs, 'lời của Minh')));
  const { keptAs } = given(await desk.library.save(typed(mine, 'lời của Lan')));
  return { ...desk, other, storyId, copyId: keptAs ?? '', mine };
}

const conflictOf = async (library: Library, storyId: string): Promise<StoryConflict> => {
  const conflict = given(await library.conflicts.of(storyId));
  if (conflict === null) throw new Error('No conflict');
  return conflict;
};

describe('a lost race', () => {
  it('leaves what both began from and both sides, to be had by either story, also later and elsewhere', async () => {
    const { library, again, other, storyId, copyId } = await lostRace();
    for (const asked of [library, again(), other]) {
      for (const id of [storyId, copyId]) {
        const conflict = await conflictOf(asked, id);
        expect(conflict).toMatchObject({
          storyId,
          copyId,
          mine: { savedBy: 'Lan' },
          theirs: { savedBy: 'Minh' },
        });
        expect(wordsOf(conflict.base)).toBe('gốc');
        expect(wordsOf(conflict.mine.article)).toBe('lời của Lan');
        expect(wordsOf(conflict.theirs.article)).toBe('lời của Minh');
        for (const side of [conflict.base, conflict.mine.article, conflict.theirs.article]) {
          expect(side).toMatchObject({ id: storyId });
        }
      }
    }
  });

  it('is followed: both sides are given as they now are', async () => {
    const { library, other, storyId, copyId } = await lostRace();
    given(await library.save(typed(given(await library.open(copyId)), 'Lan viết tiếp')));
    given(await other.save(typed(given(await other.open(storyId)), 'Minh viết tiếp')));
    const { mine, theirs } = await conflictOf(library, copyId);
    expect([wordsOf(mine.article), wordsOf(theirs.article)]).toEqual(['Lan viết tiếp', 'Minh viết tiếp']);
  });

  it('found only when a crash backup is taken up again can be merged too', async () => {
    const desk = temporaryDesk();
    const opened = given(await desk.library.create(story('Bão', 'gốc')));
    given(await desk.library.backUp(typed(opened, 'gõ dở')));
    const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
    given(await other.save(typed(given(await other.open(opened.storyId)), 'lời của Minh')));
    expect(given(await desk.again().open(opened.storyId))).toMatchObject({
      notice: { code: 'story-conflict' },
    });
    const conflict = await conflictOf(desk.library, opened.storyId);
    expect(wordsOf(conflict.base)).toBe('gốc');
    expect(wordsOf(conflict.mine.article)).toBe('gõ dở');
  });

  it('is none for a story nobody fought over, nor once the copy is gone', async () => {
    const { library, storyId, copyId } = await lostRace();
    const single = given(await library.create(story('Yên', 'một mình')));
    expect(given(await library.conflicts.of(single.storyId))).toBeNull();
    given(await library.bin.put(copyId, false));
    expect(given(await library.conflicts.of(storyId))).toBeNull();
  });
});

describe('a merge', () => {
  const merge = async (library: Library, id: string, text: string) => {
    const conflict = await conflictOf(library, id);
    const article = typed({ ...conflict.theirs, storyId: conflict.storyId }, text).article;
    const { copyId, mine, theirs } = conflict;
    return { copyId, mine, theirs, article };
  };

  it('becomes the story, follows both sides in the history, and takes the copy to the bin', async () => {
    const { library, storyId, copyId, root } = await lostRace();
    const opened = given(await library.conflicts.resolve(await merge(library, copyId, 'lời của cả hai')));
    expect(opened).toMatchObject({ storyId, revision: 3, recovered: null });
    expect(wordsOf(opened.article)).toBe('lời của cả hai');
    const { versions } = given(await library.history.list(storyId));
    const merged = versions.find(({ reason }) => reason === 'merged');
    expect(merged?.parents).toHaveLength(2);
    const parents = await Promise.all(
      (merged?.parents ?? []).map(async (id) =>
        wordsOf(given(await library.history.read(storyId, id)).article),
      ),
    );
    expect(parents).toEqual(['lời của Minh', 'lời của Lan']);
    expect(given(await library.list()).stories).toHaveLength(1);
    expect(given(await library.bin.list())).toMatchObject([{ storyId: copyId, headline: 'Bão số 3' }]);
    expect(given(await library.conflicts.of(storyId))).toBeNull();
    expect(namesIn(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(given(await library.save(typed(opened, 'đi tiếp')))).toMatchObject({ keptAs: null, revision: 4 });
  });

  it('brings the photos of the copy along', async () => {
    const { library, storyId, copyId } = await lostRace();
    const { asset, bytes } = photoOf('a');
    given(await library.storePhoto(copyId, asset, bytes));
    const copy = given(await library.open(copyId));
    const { parseArticle } = await import('#shared/article/parse-article.ts');
    const withIt = asStored(withPhoto(given(parseArticle(copy.article)), asset));
    given(await library.save({ ...copy, article: withIt }));
    const conflict = await conflictOf(library, copyId);
    const opened = given(await library.conflicts.resolve({ ...conflict, article: conflict.mine.article }));
    expect(opened).toMatchObject({ storyId, missingPhotos: [] });
  });

  it('of what is no longer there is refused, and nothing is changed', async () => {
    const { library, other, storyId, copyId } = await lostRace();
    const stale = await merge(library, copyId, 'cũ rồi');
    given(await other.save(typed(given(await other.open(storyId)), 'Minh viết tiếp')));
    expect(codeOf(await library.conflicts.resolve(stale))).toBe('story-changed');
    const fresh = await merge(library, copyId, 'x');
    given(await library.backUp(typed(given(await library.open(copyId)), 'chưa lưu')));
    expect(codeOf(await library.conflicts.resolve(fresh))).toBe('story-changed');
    expect(wordsOf((await conflictOf(library, copyId)).theirs.article)).toBe('Minh viết tiếp');
    expect(codeOf(await library.conflicts.resolve({ ...fresh, copyId: storyId }))).toBe('conflict-not-found');
    expect(codeOf(await library.conflicts.resolve({ ...fresh, article: { id: 7 } }))).toBe('story-invalid');
    expect(codeOf(await library.conflicts.resolve({ ...fresh, article: asStored(story('khác')) }))).toBe(
      'story-invalid',
    );
  });

  it('the sides of a conflict outlive thinning as long as it stands', async () => {
    const { library, storyId, clock, mine } = await lostRace();
    clock.pass(100 * 60 * 60 * 1000);
    let opened = given(await library.open(storyId));
    for (let count = 0; count < 5; count += 1) {
      clock.pass(6 * 60_000);
      opened = { ...opened, ...given(await library.save(typed(opened, `lần ${count}`))) };
    }
    await library.idle();
    const conflict = await conflictOf(library, storyId);
    expect(wordsOf(conflict.base)).toBe(wordsOf(mine.article));
    const bundle = given(await library.bundlePath(storyId));
    expect(namesIn(join(bundle, 'conflicts'))).toHaveLength(1);
  });
});
