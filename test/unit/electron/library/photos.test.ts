import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoFileName } from '#shared/article/photo.ts';
import {
  asStored,
  codeOf,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  withPhoto,
} from './temporary-library.ts';

async function deskWithStory() {
  const desk = temporaryDesk();
  const { storyId } = given(await desk.library.create(story('Bão')));
  const bundle = given(await desk.library.bundlePath(storyId));
  return { ...desk, storyId, bundle, photos: join(bundle, 'photos') };
}

describe('photos on disk', () => {
  it('are put in by their bytes or from a file, under their hash', async () => {
    const { library, storyId, photos } = await deskWithStory();
    const first = photoOf('a', 3_000_000);
    const second = photoOf('b');
    const path = join(temporaryFolder(), 'máy ảnh.jpg');
    writeFileSync(path, second.bytes);
    expect(given(await library.storePhoto(storyId, first.asset, first.bytes))).toEqual(first.asset);
    expect(given(await library.storePhoto(storyId, second.asset, path))).toEqual(second.asset);
    expect(namesIn(photos)).toEqual([first, second].map(({ asset }) => photoFileName(asset)).sort());
    expect(readFileSync(join(photos, photoFileName(first.asset))).equals(first.bytes)).toBe(true);
    expect(readFileSync(join(photos, photoFileName(second.asset))).equals(second.bytes)).toBe(true);
  });

  it('are refused where the bytes are not those of the hash, and nothing is left', async () => {
    const { library, storyId, photos } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    expect(codeOf(await library.storePhoto(storyId, asset, bytes.subarray(1)))).toBe('photo-truncated');
    expect(codeOf(await library.storePhoto(storyId, { ...asset, sha256: '../../x' }, bytes))).toBe(
      'invalid-request',
    );
    expect(namesIn(photos)).toEqual([]);
  });

  it('are written once, and again only over a damaged one', async () => {
    const { library, storyId, photos } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const path = join(photos, photoFileName(asset));
    given(await library.storePhoto(storyId, asset, bytes));
    const gone = join(temporaryFolder(), 'gone.jpg');
    expect(given(await library.storePhoto(storyId, asset, gone))).toEqual(asset);
    writeFileSync(path, 'hỏng');
    expect(codeOf(await library.storePhoto(storyId, asset, gone))).toBe('storage-gone');
    given(await library.storePhoto(storyId, asset, bytes));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('are put in though the folder for them is gone, but never through a link', async () => {
    const { library, storyId, photos } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    rmSync(photos, { recursive: true });
    given(await library.storePhoto(storyId, asset, bytes));
    expect(namesIn(photos)).toHaveLength(1);
    rmSync(photos, { recursive: true });
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, photos);
    expect(codeOf(await library.storePhoto(storyId, asset, bytes))).toBe('storage-gone');
    expect(namesIn(elsewhere)).toEqual([]);
  });

  it('that are gone are named when the story is opened; a save takes none away', async () => {
    const { library, storyId, photos } = await deskWithStory();
    const [first, second] = [photoOf('a'), photoOf('b')];
    for (const { asset, bytes } of [first, second]) given(await library.storePhoto(storyId, asset, bytes));
    const opened = given(await library.open(storyId));
    const article = asStored(withPhoto(withPhoto(story('Bão', 'x', storyId), first.asset), second.asset));
    given(await library.save({ ...typed(opened, 'x'), article }));
    expect(given(await library.open(storyId)).missingPhotos).toEqual([]);
    rmSync(join(photos, photoFileName(second.asset)));
    const reopened = given(await library.open(storyId));
    expect(reopened.missingPhotos).toEqual([second.asset.sha256]);
    expect(reopened.article).toEqual(article);
    given(
      await library.save({
        ...typed(reopened, 'không ảnh'),
        article: asStored(story('Bão', 'không ảnh', storyId)),
      }),
    );
    expect(namesIn(photos)).toEqual([photoFileName(first.asset)]);
  });
});

describe('adoptPhoto', () => {
  it('copies an original from the story that has it', async () => {
    const { library, storyId, photos, again } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const source = given(await library.create(withPhoto(story('Nguồn'), asset)));
    given(await library.storePhoto(source.storyId, asset, bytes));
    // A desk that has seen neither story yet.
    expect(given(await again().adoptPhoto(storyId, asset.sha256))).toEqual(asset);
    expect(readFileSync(join(photos, photoFileName(asset))).equals(bytes)).toBe(true);
    expect(given(await again().adoptPhoto(source.storyId, asset.sha256))).toEqual(asset);
  });

  it('finds one whose block was cut out of its story: in this session, and in the versions', async () => {
    const { library, storyId, again } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const source = given(await library.create(withPhoto(story('Nguồn'), asset)));
    given(await library.storePhoto(source.storyId, asset, bytes));
    const without = asStored(story('Nguồn', 'đã cắt', source.storyId));
    given(await library.save({ ...typed(source, 'x'), article: without }));
    expect(given(await again().adoptPhoto(storyId, asset.sha256))).toEqual(asset);
    expect(given(await library.adoptPhoto(storyId, asset.sha256))).toEqual(asset);
  });

  it('passes damaged copies over, and says so where there is no whole one', async () => {
    const { library, storyId, root } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const damaged = given(await library.create(withPhoto(story('A hỏng'), asset)));
    const whole = given(await library.create(withPhoto(story('B lành'), asset)));
    for (const { storyId: id } of [damaged, whole]) given(await library.storePhoto(id, asset, bytes));
    const pathIn = async (id: string): Promise<string> =>
      join(given(await library.bundlePath(id)), 'photos', photoFileName(asset));
    writeFileSync(await pathIn(damaged.storyId), 'hỏng');
    expect(given(await library.adoptPhoto(storyId, asset.sha256))).toEqual(asset);
    rmSync(await pathIn(whole.storyId));
    rmSync(await pathIn(storyId));
    expect(codeOf(await library.adoptPhoto(storyId, asset.sha256))).toBe('photo-missing');
    expect(codeOf(await library.adoptPhoto(storyId, photoOf('zz').asset.sha256))).toBe('photo-missing');
    expect(namesIn(root)).toHaveLength(3);
  });
});

describe('photoPath', () => {
  it('gives the path of an original and nothing else', async () => {
    const { library, storyId, photos, bundle, root } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const name = photoFileName(asset);
    given(await library.storePhoto(storyId, asset, bytes));
    expect(await library.photoPath(storyId, name)).toBe(join(photos, name));
    const outside = temporaryFolder();
    const [linkName, folderName] = [photoFileName(photoOf('l').asset), photoFileName(photoOf('f').asset)];
    writeFileSync(join(outside, linkName), 'bí mật');
    symlinkSync(join(outside, linkName), join(photos, linkName));
    mkdirSync(join(photos, folderName));
    writeFileSync(join(bundle, 'secret.jpg'), 'x');
    for (const wrong of [
      linkName,
      `../photos/${name}`,
      `./${name}`,
      `${name}/`,
      `${name}\0.jpg`,
      `${name}\n`,
      `\n${name}`,
      name.toUpperCase(),
      `%2e%2e%2f${name}`,
      '../article.json',
      '..\\article.json',
      join(photos, name),
      '',
      photoFileName(photoOf('không có').asset),
    ]) {
      expect(await library.photoPath(storyId, wrong), JSON.stringify(wrong)).toBeNull();
    }
    expect(await library.photoPath('..', name)).toBeNull();
    expect(await library.photoPath(`../${root}`, name)).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 90 }), fc.string({ maxLength: 30 }), async (id, any) => {
        expect(await library.photoPath(id, name)).toBeNull();
        expect(await library.photoPath(storyId, any)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a photos folder or a story folder that leads out of the library', async () => {
    const { library, storyId, photos, root, again } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    const name = photoFileName(asset);
    const outside = `${root}X`;
    mkdirSync(outside);
    writeFileSync(join(outside, name), bytes);
    rmSync(photos, { recursive: true });
    symlinkSync(outside, photos);
    expect(await library.photoPath(storyId, name)).toBeNull();
    expect(await again().photoPath(storyId, name)).toBeNull();
  });

  it('works where the library itself is reached by a link', async () => {
    const { storyId, root, library, again } = await deskWithStory();
    const { asset, bytes } = photoOf('a');
    given(await library.storePhoto(storyId, asset, bytes));
    const link = join(temporaryFolder(), 'kho');
    symlinkSync(root, link);
    expect(await again({ root: link }).photoPath(storyId, photoFileName(asset))).toContain(
      photoFileName(asset),
    );
  });
});
