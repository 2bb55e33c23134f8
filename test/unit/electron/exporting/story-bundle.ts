import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { photoFileName } from '#shared/article/photo.ts';
import { hashedContent, writeStoryFile } from '#shared/article/story-file.ts';
import type { RenderWebPhoto } from '../../../../electron/exporting/web-pictures.ts';
import { sha256Hex } from '../../../../electron/library/sha256.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';

/** Words that stand in the files of a bundle and may stand in nothing that leaves the house. */
export const PRIVATE = { savedBy: 'Nguyễn Thị Tên Thật', photoName: 'nguon-tin-mat' } as const;

/** A folder of its own for a test, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A story whose photos are the given bytes, one block after the other. */
export function withPhotos(article: Article, originals: readonly Uint8Array[]): Article {
  let next = 0;
  const body = article.body.map((block) => {
    if (block.type !== 'photo') return block;
    const bytes = originals[next];
    next += 1;
    if (bytes === undefined) return block;
    const name = `${PRIVATE.photoName}-${next}.jpg`;
    return { ...block, asset: { ...block.asset, sha256: sha256Hex(bytes), bytes: bytes.byteLength, name } };
  });
  return { ...article, body };
}

export const originals = [
  new TextEncoder().encode('bản gốc thứ nhất'),
  new TextEncoder().encode('bản gốc thứ hai'),
];
export const storyWithPhotos = withPhotos(haiPhongStory, originals);

export interface BundleFacts {
  readonly article?: Article;
  readonly photos?: readonly Uint8Array[];
  readonly revision?: number;
  readonly savedAt?: string;
}

/** A story's folder on disk, as the library writes it. */
export function makeBundle(
  parent: string,
  {
    article = storyWithPhotos,
    photos = originals,
    revision = 7,
    savedAt = '2019-04-23T17:30:00.000Z',
  }: BundleFacts = {},
): string {
  const bundle = join(parent, 'ky-chuong-trinh--00000001');
  mkdirSync(join(bundle, 'photos'), { recursive: true });
  const contentSha256 = sha256Hex(hashedContent(article));
  const envelope = { revision, contentSha256, savedAt, savedBy: PRIVATE.savedBy };
  writeFileSync(join(bundle, 'article.json'), writeStoryFile({ ...envelope, article }));
  const assets = article.body.flatMap((block) => (block.type === 'photo' ? [block.asset] : []));
  for (const bytes of photos) {
    const asset = assets.find(({ sha256 }) => sha256 === sha256Hex(bytes));
    if (asset !== undefined) writeFileSync(join(bundle, 'photos', photoFileName(asset)), bytes);
  }
  return bundle;
}

/** Makes of an original a picture that says which original it was. */
export const fakeWebPhoto: RenderWebPhoto = async (file, { maxWidth }) =>
  success({
    bytes: new TextEncoder().encode(`ảnh ${maxWidth} của ${sha256Hex(readFileSync(file))}`),
    width: maxWidth,
    height: 1067,
    format: 'jpeg',
  });

/** Every file under a folder by its path inside, with its bytes. */
export function filesUnder(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))] as const),
  );
}
