import { join } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { type PhotoAsset, photoFileName } from '#shared/article/photo.ts';
import type { StoryEnvelope } from '#shared/article/story-file.ts';
import { ARTICLE_NAME, PHOTO_NAME, PHOTOS_NAME } from './bundle-layout.ts';
import { bundleNames, shortIdOf } from './bundle-name.ts';
import { composeStory } from './compose-story.ts';
import type { FileSystem } from './file-system.ts';
import type { LibraryContext } from './library-context.ts';
import { renameWithPatience } from './rename-with-patience.ts';
import { systemCode } from './storage-error.ts';
import { temporaryPath } from './temporary-name.ts';
import { type PhotoSource, verifiedContent } from './verified-content.ts';
import { writeWhole } from './write-durably.ts';

/** A photo to lie in a new bundle: its bytes, or the path of a file that holds them. */
export interface PhotoToPlace {
  readonly asset: PhotoAsset;
  readonly source: PhotoSource;
}

export interface CreatedBundle {
  /** Folder name inside the library. */
  readonly folder: string;
  readonly envelope: StoryEnvelope;
}

/** A small file to lie in a new bundle beside the story. */
export interface FileBeside {
  readonly name: string;
  readonly text: string;
}

/**
 * A new story's folder, with its photos, at revision 1. It is made whole under a temporary name and then renamed, so
 * that no half of it is ever seen. Throws the system's errors, after taking away what it had made.
 *
 * @returns the folder; `story-too-large`, or `photo-truncated` where a photo's bytes are not those of its hash
 */
export async function createBundle(
  context: LibraryContext,
  article: Article,
  photos: readonly PhotoToPlace[] = [],
  beside: readonly FileBeside[] = [],
): Promise<Result<CreatedBundle>> {
  const { fileSystem, root } = context;
  const savedAt = context.now().toISOString();
  const composed = composeStory(article, { revision: 1, savedAt, savedBy: context.savedBy });
  if (!composed.ok) return composed;
  const temporary = temporaryPath(join(root, 'story'));
  await fileSystem.makeFolder(temporary);
  try {
    const placed = await placePhotos(fileSystem, join(temporary, PHOTOS_NAME), photos);
    if (!placed.ok) {
      await fileSystem.removeTree(temporary);
      return placed;
    }
    for (const { name, text } of beside) await writeWhole(fileSystem, join(temporary, name), text);
    await writeWhole(fileSystem, join(temporary, ARTICLE_NAME), composed.value.text);
    await fileSystem.syncFolder(temporary);
    const folder = await takeName(fileSystem, root, temporary, article);
    await fileSystem.syncFolder(root);
    return success({ folder, envelope: composed.value.envelope });
  } catch (error) {
    await fileSystem.removeTree(temporary).catch(() => undefined);
    throw error;
  }
}

async function placePhotos(
  fileSystem: FileSystem,
  folder: string,
  photos: readonly PhotoToPlace[],
): Promise<Result<null>> {
  await fileSystem.makeFolder(folder);
  const placed = new Set<string>();
  for (const { asset, source } of photos) {
    const name = photoFileName(asset);
    if (!PHOTO_NAME.test(name)) return failure('invalid-request');
    if (placed.has(name)) continue;
    placed.add(name);
    const content = verifiedContent(fileSystem, source, asset.sha256);
    await writeWhole(fileSystem, join(folder, name), content.chunks());
    if (!content.matches()) return failure('photo-truncated', { name: asset.name });
  }
  await fileSystem.syncFolder(folder);
  return success(null);
}

/** Gives the finished folder the first name that nobody has; a name alike but for case counts as taken. */
async function takeName(
  fileSystem: FileSystem,
  root: string,
  temporary: string,
  article: Article,
): Promise<string> {
  const present = (await fileSystem.readFolder(root)).map(({ name }) => name.normalize('NFC').toLowerCase());
  const names = new Set(present);
  const shortIds = new Set(present.map(shortIdOf));
  for (const name of bundleNames(article.headline, article.id)) {
    if (names.has(name) || shortIds.has(shortIdOf(name))) continue;
    try {
      await renameWithPatience(fileSystem, temporary, join(root, name));
      return name;
    } catch (error) {
      // Somebody took the name since the folder was read.
      if (!['EEXIST', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) throw error;
    }
  }
  throw new Error(`Every name for the story ${article.id} is taken`);
}
