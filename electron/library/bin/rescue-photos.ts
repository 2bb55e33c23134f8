import { join } from 'node:path';
import { type Result, success } from '#shared/api/result.ts';
import { photoFileName } from '#shared/article/photo.ts';
import { articlePath, PHOTO_NAME, photosPath } from '../bundle-layout.ts';
import { storyFolders } from '../find-bundle.ts';
import { inParallel } from '../in-parallel.ts';
import type { LibraryContext } from '../library-context.ts';
import { photosIn, placePhoto, wholePhoto } from '../photo-files.ts';
import { decodeUtf8, readStory } from '../read-story.ts';
import { isMissing } from '../storage-error.ts';

const AT_ONCE = 16;

/**
 * Before folders are taken away for good: an original in them that a story of the library names, and whose own file
 * is gone, is put into that story. Throws the system's errors.
 */
export async function rescuePhotos(
  { fileSystem, root }: LibraryContext,
  leaving: readonly string[],
): Promise<Result<null>> {
  const originals = new Map<string, string>();
  for (const folder of leaving) {
    const entries = await fileSystem.readFolder(photosPath(folder)).catch(noneWhereMissing);
    for (const { name } of entries)
      if (PHOTO_NAME.test(name)) originals.set(name, join(photosPath(folder), name));
  }
  if (originals.size === 0) return success(null);
  const hashes = [...originals.keys()].map((name) => name.slice(0, 64));
  const bundles = (await storyFolders(fileSystem, root)).map((name) => join(root, name));
  const naming = await inParallel(bundles, AT_ONCE, async (bundle) => {
    const bytes = await fileSystem.readFile(articlePath(bundle)).catch(noneWhereMissing);
    const text = bytes instanceof Uint8Array ? decodeUtf8(bytes) : null;
    return text !== null && hashes.some((hash) => text.includes(hash));
  });
  for (const [index, bundle] of bundles.entries()) {
    const story = naming[index] === true ? await readStory(fileSystem, articlePath(bundle)) : null;
    if (story?.kind !== 'whole') continue;
    for (const asset of photosIn(story.file.article)) {
      const source = originals.get(photoFileName(asset));
      if (source === undefined || (await wholePhoto(fileSystem, bundle, asset.sha256)) !== null) continue;
      const placed = await placePhoto(fileSystem, bundle, asset, source);
      // A damaged original saves nothing and holds up nothing.
      if (!placed.ok && placed.error.code !== 'photo-truncated') return placed;
    }
  }
  return success(null);
}

function noneWhereMissing(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}
