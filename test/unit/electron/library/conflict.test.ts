import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { Library } from '../../../../electron/library/library.ts';
import {
  asStored,
  type Desk,
  fileIn,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  withPhoto,
  wordsOf,
  writeText,
} from './temporary-library.ts';

interface Two extends Desk {
  readonly other: Library;
  readonly mine: OpenedStory;
  readonly theirs: OpenedStory;
  readonly bundle: string;
}

/** Two desks with the same story open. */
async function twoDesks(): Promise<Two> {
  const desk = temporaryDesk();
  const photo = photoOf('a');
  const created = given(await desk.library.create(withPhoto(story('Bão số 3', 'gốc'), photo.asset)));
  given(await desk.library.storePhoto(created.storyId, photo.asset, photo.bytes));
  const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
  const theirs = given(await other.open(created.storyId));
  const mine = given(await desk.library.open(created.storyId));
  const bundle = given(await desk.library.bundlePath(created.storyId));
  return { ...desk, other, mine, theirs, bundle };
}

describe('two who write the same story', () => {
  it('both keep all of their words', async () => {
    const { library, other, mine, theirs, bundle, root } = await twoDesks();
    given(await other.save(typed(theirs, 'lời của Minh')));
    const before = readFileSync(join(bundle, 'article.json'));
    const receipt = given(await library.save(typed(mine, 'lời của Lan')));
    expect(readFileSync(join(bundle, 'article.json')).equals(before)).toBe(true);
    const { keptAs } = receipt;
    if (keptAs === null) throw new Error('No conflict was seen');
    expect(keptAs).not.toBe(mine.storyId);
    const kept = given(await library.open(keptAs));
    expect(kept).toMatchObject({ revision: receipt.revision, contentSha256: receipt.contentSha256 });
    expect(kept).toMatchObject({ article: { id: keptAs, headline: 'Bão số 3' }, missingPhotos: [] });
    expect(wordsOf(kept.article)).toBe('lời của Lan');
    expect(namesIn(root)).toHaveLength(2);
  });

  it('have the words in the file kept as a version of it at once', async () => {
    const { library, other, mine, theirs, bundle } = await twoDesks();
    given(await other.save(typed(theirs, 'lời của Minh')));
    given(await library.save(typed(mine, 'lời của Lan')));
    const kept = namesIn(join(bundle, 'versions')).map((name) =>
      JSON.parse(readFileSync(join(bundle, 'versions', name), 'utf8')),
    );
    const conflict = kept.find(({ reason }) => reason === 'conflict');
    expect(wordsOf(conflict.article)).toBe('lời của Minh');
    expect(conflict).toMatchObject({ savedBy: 'Minh', parents: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  });

  it('go on: under the new id the page saves as usual', async () => {
    const { library, other, mine, theirs } = await twoDesks();
    given(await other.save(typed(theirs, 'lời của Minh')));
    const receipt = given(await library.save(typed(mine, 'lời của Lan')));
    const storyId = receipt.keptAs ?? '';
    const article = { ...(mine.article as object), id: storyId };
    const next = given(await library.save(typed({ ...receipt, storyId, article }, 'lời nữa')));
    expect(next).toMatchObject({ revision: 2, keptAs: null });
  });

  it('make one story of a conflict, also where more is saved before the page hears of it', async () => {
    const { library, other, mine, theirs, root } = await twoDesks();
    given(await other.save(typed(theirs, 'lời của Minh')));
    const [first, second, third] = await Promise.all(
      ['Lan một', 'Lan hai', 'Lan ba'].map((text) => library.save(typed(mine, text))),
    );
    const keptAs = first?.ok ? first.value.keptAs : null;
    expect(second?.ok && second.value.keptAs).toBe(keptAs);
    expect(third?.ok && third.value.keptAs).toBe(keptAs);
    expect(namesIn(root)).toHaveLength(2);
    expect(wordsOf(given(await library.open(keptAs ?? '')).article)).toBe('Lan ba');
  });

  it('who wrote the same words are in no conflict', async () => {
    const { library, other, mine, theirs, root } = await twoDesks();
    given(await other.save(typed(theirs, 'như nhau')));
    const same = { ...typed(theirs, 'như nhau'), revision: mine.revision, contentSha256: mine.contentSha256 };
    expect(given(await library.save(same))).toMatchObject({ revision: 2, keptAs: null });
    expect(namesIn(root)).toHaveLength(1);
  });

  it('lose nothing over many rounds in any order', async () => {
    const { library, other, mine, theirs, root } = await twoDesks();
    const desks = [
      { library, opened: mine, last: '' },
      { library: other, opened: theirs, last: '' },
    ];
    for (const [round, turn] of [1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1].entries()) {
      const desk = desks[turn];
      if (desk === undefined) throw new Error('No desk');
      desk.last = `câu ${round} của ${turn}`;
      const receipt = given(await desk.library.save(typed(desk.opened, desk.last)));
      const storyId = receipt.keptAs ?? desk.opened.storyId;
      const article = { ...(desk.opened.article as object), id: storyId };
      desk.opened = { ...desk.opened, ...receipt, storyId, article };
    }
    for (const desk of desks) {
      const shown = given(await desk.library.open(desk.opened.storyId));
      expect(wordsOf(shown.article)).toBe(desk.last);
      expect(given(await desk.library.list()).stories).toHaveLength(2);
    }
    expect(namesIn(root)).toHaveLength(2);
  });

  it('of whom one has a later program: the older one keeps its words beside the newer file', async () => {
    const { library, mine, bundle } = await twoDesks();
    const newer = {
      ...JSON.parse(readFileSync(join(bundle, 'article.json'), 'utf8')),
      format: 2,
      revision: 9,
    };
    writeText(join(bundle, 'article.json'), JSON.stringify(newer));
    const receipt = given(await library.save(typed(mine, 'lời của Lan')));
    expect(receipt.keptAs).not.toBeNull();
    expect(JSON.parse(readFileSync(join(bundle, 'article.json'), 'utf8'))).toEqual(newer);
    expect(namesIn(join(bundle, 'versions'))).toEqual([]);
    expect(asStored(fileIn(given(await library.bundlePath(receipt.keptAs ?? ''))).article)).toMatchObject({
      headline: 'Bão số 3',
    });
  });
});
