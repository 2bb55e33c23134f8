import type { PhotoIntake } from '#shared/api/desk-api.ts';
import { type Failure, type Result, success } from '#shared/api/result.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { inspectPhoto, shownName } from '../../photos/inspect-photo.ts';
import type { DroppedFile } from '../calls/drop-schema.ts';
import { readChosenFile } from './read-files.ts';

/** Puts an inspected original into a story's folder. */
export type StorePhoto = (
  storyId: string,
  asset: PhotoAsset,
  bytes: Uint8Array,
) => Promise<Result<PhotoAsset>>;

/**
 * Takes files into a story, one after the other. A file that is refused does not keep the others out; what the
 * storage answers (a full disk, no such story) is told for each file by its name.
 */
export async function takePhotos(
  storyId: string,
  files: readonly DroppedFile[],
  storePhoto: StorePhoto,
): Promise<Result<PhotoIntake>> {
  const added: PhotoAsset[] = [];
  const refused: Failure[] = [];
  for (const file of files) {
    const taken = await takePhoto(storyId, file, storePhoto);
    if (taken.ok) added.push(taken.value);
    else refused.push(named(taken.error, 'path' in file ? file.path : file.name));
  }
  return success({ added, refused });
}

async function takePhoto(
  storyId: string,
  file: DroppedFile,
  storePhoto: StorePhoto,
): Promise<Result<PhotoAsset>> {
  const read = 'path' in file ? await readChosenFile(file.path) : success(file.bytes);
  if (!read.ok) return read;
  const inspected = await inspectPhoto(read.value, 'path' in file ? file.path : file.name);
  return inspected.ok ? storePhoto(storyId, inspected.value, read.value) : inspected;
}

function named({ code, detail }: Failure, name: string): Failure {
  return { code, detail: { name: shownName(name), ...detail } };
}
