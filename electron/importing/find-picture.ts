import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { PHOTO_BYTES_LIMIT } from '#shared/api/call-schemas.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { dataUriBytes, dataUriName, type PictureSource } from '#shared/importing/html/picture-source.ts';
import type { PhotoToPlace } from '../library/create-bundle.ts';
import { isMissing } from '../library/storage-error.ts';
import { tooManyBytes } from '../photos/inspect-photo.ts';

/** Looks a photo over; see `inspectPhoto`. */
export type InspectPhoto = (bytes: Uint8Array, name: string) => Promise<Result<PhotoAsset>>;

/**
 * The file of a picture that an imported page names: in the page itself, or beside it. A page may point anywhere; only
 * files in its own folder and the folders in that are taken, also once every link is followed. Nothing is fetched.
 *
 * @param folder the page's folder, absolute
 * @param index the photo's number in the story, for a name
 * @returns the photo; photo-missing where it is on the web, elsewhere or not there; what `inspectPhoto` answers
 */
export async function findPicture(
  picture: PictureSource,
  index: number,
  folder: string,
  inspectPhoto: InspectPhoto,
): Promise<Result<PhotoToPlace>> {
  if (picture.kind === 'data') {
    const bytes = dataUriBytes(picture.uri);
    const name = dataUriName(picture.uri, index);
    if (bytes === null) return failure('photo-truncated', { name });
    const asset = await inspectPhoto(bytes, name);
    return asset.ok ? success({ asset: asset.value, source: bytes }) : asset;
  }
  const path = picture.kind === 'beside' ? await pathBeside(folder, picture.address) : null;
  if (path === null) return failure('photo-missing', { name: picture.address });
  const name = basename(picture.address);
  const { size } = await stat(path);
  if (size > PHOTO_BYTES_LIMIT) return tooManyBytes(name, size);
  const asset = await inspectPhoto(await readFile(path), name);
  // The library reads it again from its place, checking the hash: large photos are not all in memory at once.
  return asset.ok ? success({ asset: asset.value, source: path }) : asset;
}

/** Browsers save names as they find them: composed, decomposed, or as they were in the address. */
async function pathBeside(folder: string, address: string): Promise<string | null> {
  const root = await realpath(folder);
  const slashed = address.replaceAll('\\', '/');
  for (const name of new Set([slashed, slashed.normalize('NFC'), slashed.normalize('NFD')])) {
    const path = await confined(root, name);
    if (path !== null) return path;
  }
  return null;
}

async function confined(root: string, name: string): Promise<string | null> {
  if (name.includes('\0')) return null;
  try {
    const path = await realpath(resolve(root, join('.', name)));
    const inside = relative(root, path);
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
    return (await stat(path)).isFile() ? path : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
