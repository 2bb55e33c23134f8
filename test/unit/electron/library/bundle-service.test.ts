import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedContent } from '#shared/article/story-file.ts';
import { createBundle, readBundle } from '../../../../electron/library/bundle-service.ts';
import { sha256Hex } from '../../../../electron/library/sha256.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';
import {
  codeOf,
  given,
  namesIn,
  photoOf,
  story,
  temporaryFolder,
  withPhoto,
  writeText,
} from './temporary-library.ts';

describe('a story without a desk', () => {
  it('is made with its photos in a library that need not be there, and read back', async () => {
    const root = join(temporaryFolder(), 'kho');
    const [first, second, absent] = [photoOf('a'), photoOf('b'), photoOf('c')];
    const path = join(temporaryFolder(), 'b.jpg');
    writeFileSync(path, second.bytes);
    const article = [first, second, absent].reduce(
      (all, { asset }) => withPhoto(all, asset),
      story('Nhập từ tệp'),
    );
    const photos = [
      { asset: first.asset, source: first.bytes },
      { asset: first.asset, source: first.bytes },
      { asset: second.asset, source: path },
    ];
    const bundle = given(await createBundle(root, article, photos, 'toasoan import'));
    expect(bundle.startsWith(join(root, 'nhap-tu-tep--'))).toBe(true);
    expect(namesIn(join(bundle, 'photos'))).toHaveLength(2);
    const read = given(await readBundle(bundle));
    expect(read).toMatchObject({ path: bundle, missingPhotos: [absent.asset.sha256] });
    expect(read.file).toMatchObject({ article, revision: 1, savedBy: 'toasoan import' });
  });

  it('is not made at all where a photo is not what it should be', async () => {
    const root = temporaryFolder();
    const { asset, bytes } = photoOf('a');
    const cut = [{ asset, source: bytes.subarray(0, 10) }];
    expect(codeOf(await createBundle(root, story('x'), cut, 'Lan'))).toBe('photo-truncated');
    const gone = [{ asset, source: join(root, 'không có') }];
    expect(codeOf(await createBundle(root, story('x'), gone, 'Lan'))).toBe('storage-gone');
    const evil = [{ asset: { ...asset, sha256: '../../x' }, source: bytes }];
    expect(codeOf(await createBundle(root, story('x'), evil, 'Lan'))).toBe('invalid-request');
    expect(namesIn(root)).toEqual([]);
  });

  it('gets another name where two ids end alike', async () => {
    const root = temporaryFolder();
    const ids = ['01JH2Q8ZK4M7N9P3R5AAAAAAAA', '01JH2Q8ZK4M7N9P3R6AAAAAAAA'];
    for (const id of ids) given(await createBundle(root, story('Bài', 'x', id), [], 'Lan'));
    expect(namesIn(root)).toEqual(['bai--aaaaaaaa', 'bai--r6aaaaaaaa']);
  });

  it('is told as not there, damaged or newer, and nothing is moved', async () => {
    const root = temporaryFolder();
    expect(codeOf(await readBundle(join(root, 'không có')))).toBe('story-not-found');
    expect(codeOf(await readBundle(root))).toBe('story-not-found');
    writeText(join(root, 'tệp'), 'x');
    expect(codeOf(await readBundle(join(root, 'tệp')))).toBe('story-not-found');
    writeText(join(root, 'article.json'), 'rác');
    expect(codeOf(await readBundle(root))).toBe('story-damaged');
    writeText(join(root, 'article.json'), '{"format": 7}');
    expect(await readBundle(root)).toEqual({
      ok: false,
      error: { code: 'story-newer-format', detail: { format: 7 } },
    });
    expect(namesIn(root)).toEqual(['article.json', 'tệp']);
  });

  it('whatever it holds, comes back word for word under the hash of its words', async () => {
    const root = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(articleArbitrary, async (article) => {
        const bundle = given(await createBundle(root, article, [], 'Lan'));
        const { file } = given(await readBundle(bundle));
        expect(file.article).toEqual(article);
        expect(file.contentSha256).toBe(sha256Hex(hashedContent(article)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
