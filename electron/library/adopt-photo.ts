import { join } from 'node:path';
import { failure, type Result } from '#shared/api/result.ts';
import { PHOTO_FORMATS, type PhotoAsset, photoFileName } from '#shared/article/photo.ts';
import { binPath } from './bin/bin-folder.ts';
import { articlePath, photosPath, versionsPath } from './bundle-layout.ts';
import type { FileSystem } from './file-system.ts';
import { isFolder, storyFolders } from './find-bundle.ts';
import { inParallel } from './in-parallel.ts';
import { photosIn, placePhoto, wholePhoto } from './photo-files.ts';
import { readStory } from './read-story.ts';
import { readVersion } from './version-file.ts';
import { versionHeads } from './versions.ts';

const AT_ONCE = 16;

/**
 * Copies an original from another story of the library, or one in its bin, into this one. Damaged copies are passed over. Throws the
 * system's errors.
 *
 * @param known what is known of this original already, or null: then it is looked up in the stories that hold it
 * @returns the asset, or `photo-missing` where no story of the library has the file
 */
export async function copyFromLibrary(
  fileSystem: FileSystem,
  root: string,
  bundle: string,
  sha256: string,
  known: PhotoAsset | null,
): Promise<Result<PhotoAsset>> {
  const folders = [...(await foldersIn(fileSystem, root)), ...(await foldersIn(fileSystem, binPath(root)))];
  const holding = await inParallel(folders, AT_ONCE, (folder) => hasOriginal(fileSystem, folder, sha256));
  const others = folders.filter((folder, index) => folder !== bundle && holding[index]);
  // The story itself first: it may hold the file already.
  for (const folder of [bundle, ...others]) {
    const photo = await wholePhoto(fileSystem, folder, sha256);
    if (photo === null) continue;
    const asset = known ?? (await describe(fileSystem, [folder, ...others], sha256));
    if (asset === null || photoFileName(asset) !== photo.name) continue;
    return placePhoto(fileSystem, bundle, asset, photo.path);
  }
  return failure('photo-missing', { name: known?.name ?? `${sha256.slice(0, 12)}…` });
}

async function foldersIn(fileSystem: FileSystem, folder: string): Promise<string[]> {
  if (!(await isFolder(fileSystem, folder))) return [];
  return (await storyFolders(fileSystem, folder)).map((name) => join(folder, name));
}

async function hasOriginal(fileSystem: FileSystem, bundle: string, sha256: string): Promise<boolean> {
  const folder = photosPath(bundle);
  if (!(await isFolder(fileSystem, folder))) return false;
  const names = new Set(PHOTO_FORMATS.map((format) => photoFileName({ sha256, format })));
  return (await fileSystem.readFolder(folder)).some(({ name }) => names.has(name));
}

/** What a story says of an original: its text as it is now, or an earlier version where the photo was taken out. */
async function describe(
  fileSystem: FileSystem,
  bundles: readonly string[],
  sha256: string,
): Promise<PhotoAsset | null> {
  for (const bundle of bundles) {
    const story = await readStory(fileSystem, articlePath(bundle));
    const now = story.kind === 'whole' ? photosIn(story.file.article) : [];
    const asset = now.find((photo) => photo.sha256 === sha256);
    if (asset !== undefined) return asset;
  }
  for (const bundle of bundles) {
    for (const { id } of await versionHeads(fileSystem, bundle)) {
      const name = `${id}.json`;
      const version = readVersion(name, await fileSystem.readFile(join(versionsPath(bundle), name)));
      const then = version.ok ? photosIn(version.value.article) : [];
      const asset = then.find((photo) => photo.sha256 === sha256);
      if (asset !== undefined) return asset;
    }
  }
  return null;
}
