import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoFileName } from '#shared/article/photo.ts';
import {
  codeOf,
  everyTextUnder,
  given,
  namesIn,
  onlyBundle,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';

const MINH = { savedBy: 'Minh', lockOwner: { user: 'Minh', host: 'may-2', pid: 7 } } as const;

describe('the bin', () => {
  it('takes a story whole and gives it back as it was', async () => {
    const { library, root } = temporaryDesk();
    const { asset, bytes } = photoOf('a');
    const { storyId } = given(await library.create(withPhoto(story('Bão số 3', 'chữ'), asset)));
    given(await library.storePhoto(storyId, asset, bytes));
    const bundle = given(await library.bundlePath(storyId));
    const before = namesIn(bundle);
    const file = readFileSync(join(bundle, 'article.json'));
    given(await library.bin.put(storyId, false));
    expect(given(await library.list()).stories).toEqual([]);
    expect(codeOf(await library.open(storyId))).toBe('story-not-found');
    const [entry] = given(await library.bin.list());
    expect(entry).toMatchObject({ kind: 'story', storyId, headline: 'Bão số 3', binnedBy: 'Lan' });
    expect(given(await library.bin.restore(entry?.binId ?? ''))).toEqual({ storyId });
    expect(given(await library.bundlePath(storyId))).toBe(bundle);
    expect(namesIn(bundle)).toEqual(before);
    expect(readFileSync(join(bundle, 'article.json')).equals(file)).toBe(true);
    expect(given(await library.open(storyId)).missingPhotos).toEqual([]);
    expect(given(await library.bin.list())).toEqual([]);
    expect(namesIn(root)).toContain('.bin');
  });

  it('keeps what was typed and not saved', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    given(await library.backUp(typed(opened, 'gõ dở')));
    given(await library.bin.put(opened.storyId, false));
    expect(everyTextUnder(root)).toContain('gõ dở');
  });

  it('does not take what another has open, unless it is insisted on', async () => {
    const { library, again } = temporaryDesk();
    const { storyId } = given(await library.create(story('Bão')));
    const other = again({ userData: temporaryFolder(), ...MINH });
    await other.attention.attend(storyId);
    const refused = await library.bin.put(storyId, false);
    expect(refused).toEqual({ ok: false, error: { code: 'story-in-use', detail: { name: 'Minh' } } });
    given(await library.bin.put(storyId, true));
    expect(given(await library.list()).stories).toEqual([]);
  });

  it('holds two of one name, and gives none back over one that is there', async () => {
    const { library, root } = temporaryDesk();
    const { storyId } = given(await library.create(story('Bão', 'một')));
    given(await library.bin.put(storyId, false));
    given(await library.create(story('Bão', 'hai', storyId)));
    const [entry] = given(await library.bin.list());
    expect(codeOf(await library.bin.restore(entry?.binId ?? ''))).toBe('bin-story-present');
    given(await library.bin.put(storyId, false));
    expect(given(await library.bin.list())).toHaveLength(2);
    expect(namesIn(join(root, '.bin'))).toHaveLength(2);
    expect(codeOf(await library.bin.restore('0'.repeat(64)))).toBe('bin-entry-not-found');
  });

  it('lists and gives back what was put there by hand, and nothing outside the library', async () => {
    const { library, root } = temporaryDesk();
    const { storyId } = given(await library.create(story('Bão', 'chữ')));
    given(await library.bin.put(storyId, false));
    const [name = ''] = namesIn(join(root, '.bin'));
    writeFileSync(join(root, '.bin', name, 'binned.json'), '{"kind": 7, "folder": "../../thoát"}');
    mkdirSync(join(root, '.bin', 'thư mục lạ'));
    const entries = given(await library.bin.list());
    expect(entries).toHaveLength(2);
    const own = entries.find((entry) => entry.storyId === storyId);
    given(await library.bin.restore(own?.binId ?? ''));
    expect(onlyBundle(root)).toBe(join(root, name));
  });

  it('is emptied of what is named, or of all', async () => {
    const { library, root } = temporaryDesk();
    for (const text of ['một', 'hai', 'ba']) {
      const { storyId } = given(await library.create(story(text, text)));
      given(await library.bin.put(storyId, false));
    }
    const [first] = given(await library.bin.list());
    expect(given(await library.bin.empty([first?.binId ?? '', 'f'.repeat(64)]))).toEqual({ removed: 1 });
    expect(given(await library.bin.list())).toHaveLength(2);
    expect(given(await library.bin.empty('all'))).toEqual({ removed: 2 });
    expect(namesIn(join(root, '.bin'))).toEqual([]);
  });

  it('gives a photo back to a story that has lost it before it is emptied', async () => {
    const { library } = temporaryDesk();
    const { asset, bytes } = photoOf('a');
    const [one, two] = await Promise.all(
      ['một', 'hai'].map(async (text) => given(await library.create(withPhoto(story(text, text), asset)))),
    );
    if (one === undefined || two === undefined) throw new Error('No stories');
    for (const { storyId } of [one, two]) given(await library.storePhoto(storyId, asset, bytes));
    const photo = join(given(await library.bundlePath(two.storyId)), 'photos', photoFileName(asset));
    rmSync(photo);
    given(await library.bin.put(one.storyId, false));
    given(await library.bin.empty('all'));
    expect(readFileSync(photo).equals(bytes)).toBe(true);
    expect(given(await library.open(two.storyId)).missingPhotos).toEqual([]);
  });

  it('still lends its photos to a story they are pasted into', async () => {
    const { library } = temporaryDesk();
    const { asset, bytes } = photoOf('a');
    const { storyId } = given(await library.create(withPhoto(story('Bão'), asset)));
    given(await library.storePhoto(storyId, asset, bytes));
    const other = given(await library.create(story('Khác')));
    given(await library.bin.put(storyId, false));
    expect(given(await library.adoptPhoto(other.storyId, asset.sha256))).toEqual(asset);
  });

  it('a late save of a page that still shows the story is told, and its words are kept', async () => {
    const { library, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'cũ')));
    given(await library.bin.put(opened.storyId, false));
    expect(codeOf(await library.save(typed(opened, 'muộn')))).toBe('story-not-found');
    given(await library.backUp(typed(opened, 'muộn')));
    expect(everyTextUnder(userData)).toContain('muộn');
    const [entry] = given(await library.bin.list());
    given(await library.bin.restore(entry?.binId ?? ''));
    expect(wordsOf(given(await library.open(opened.storyId)).article)).toBe('muộn');
  });
});
