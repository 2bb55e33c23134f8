import { dirname, join, sep } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { PHOTO_FORMATS, type PhotoAsset, photoFileName } from '#shared/article/photo.ts';
import { everyBlock } from '#shared/article/walk.ts';
import { PHOTO_NAME, photosPath } from './bundle-layout.ts';
import type { PhotoToPlace } from './create-bundle.ts';
import { ensureFolder } from './ensure-folder.ts';
import type { FileSystem } from './file-system.ts';
import { isMissing } from './storage-error.ts';
import { holds, type PhotoSource, verifiedContent } from './verified-content.ts';
import { writeDurably } from './write-durably.ts';

/** The photos of a story, each once, in reading order. */
export function photosIn(article: Article): PhotoAsset[] {
  const assets = new Map<string, PhotoAsset>();
  for (const block of everyBlock(article.body)) {
    if (block.type === 'photo' && !assets.has(block.asset.sha256))
      assets.set(block.asset.sha256, block.asset);
  }
  return [...assets.values()];
}

/**
 * Puts an original into a story's folder, where it stays for good. Nothing is written where it lies there already.
 * Throws the system's errors.
 *
 * @returns the asset; `photo-truncated` where the bytes are not those of its hash, `invalid-request` for a malformed
 *   hash
 */
export async function placePhoto(
  fileSystem: FileSystem,
  bundle: string,
  asset: PhotoAsset,
  source: PhotoSource,
): Promise<Result<PhotoAsset>> {
  const name = photoFileName(asset);
  if (!PHOTO_NAME.test(name)) return failure('invalid-request');
  const path = join(photosPath(bundle), name);
  if (await isWhole(fileSystem, path, asset.sha256)) return success(asset);
  await ensureFolder(fileSystem, photosPath(bundle));
  const content = verifiedContent(fileSystem, source, asset.sha256);
  const placed = await writeDurably(fileSystem, path, content.chunks(), { mayCommit: content.matches });
  return placed ? success(asset) : failure('photo-truncated', { name: asset.name });
}

/** The file of an original in a story's folder, where it lies there and is whole; else null. */
export async function wholePhoto(
  fileSystem: FileSystem,
  bundle: string,
  sha256: string,
): Promise<{ readonly path: string; readonly name: string } | null> {
  const names = new Set(PHOTO_FORMATS.map((format) => photoFileName({ sha256, format })));
  for (const { name, kind } of await photoEntries(fileSystem, bundle)) {
    const path = join(photosPath(bundle), name);
    if (kind === 'file' && names.has(name) && (await isWhole(fileSystem, path, sha256)))
      return { path, name };
  }
  return null;
}

/** The photos of an article that lie whole in a folder, ready to be put into another. */
export async function photosAtHand(
  fileSystem: FileSystem,
  bundle: string,
  article: Article,
): Promise<PhotoToPlace[]> {
  const found: PhotoToPlace[] = [];
  for (const asset of photosIn(article)) {
    const path = join(photosPath(bundle), photoFileName(asset));
    if (await isWhole(fileSystem, path, asset.sha256)) found.push({ asset, source: path });
  }
  return found;
}

/** SHA-256 of the photos an article names whose files are not in its folder. */
export async function missingPhotos(
  fileSystem: FileSystem,
  bundle: string,
  article: Article,
): Promise<string[]> {
  const entries = await photoEntries(fileSystem, bundle);
  const present = new Set(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  return photosIn(article)
    .filter((asset) => !present.has(photoFileName(asset)))
    .map(({ sha256 }) => sha256);
}

/**
 * The absolute path of an original, for a name that came from the page: a name of the one form originals have, and a
 * real file that lies in the `photos` folder of a story of this library once every link is followed.
 *
 * @returns null for anything else, and where there is no such file
 */
export async function confinedPhotoPath(
  fileSystem: FileSystem,
  root: string,
  bundle: string,
  fileName: string,
): Promise<string | null> {
  if (!PHOTO_NAME.test(fileName)) return null;
  try {
    const realRoot = await fileSystem.realPath(root);
    const folder = await fileSystem.realPath(photosPath(bundle));
    const path = await fileSystem.realPath(join(folder, fileName));
    const inside = folder.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    return inside && dirname(path) === folder && path === join(folder, fileName) ? path : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function isWhole(fileSystem: FileSystem, path: string, sha256: string): Promise<boolean> {
  try {
    return (await fileSystem.facts(path)).kind === 'file' && (await holds(fileSystem, path, sha256));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function photoEntries(fileSystem: FileSystem, bundle: string) {
  try {
    return await fileSystem.readFolder(photosPath(bundle));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
