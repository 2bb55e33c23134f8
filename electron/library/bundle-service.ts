import { join, resolve } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { articlePath } from './bundle-layout.ts';
import { createBundle as createInLibrary, type PhotoToPlace } from './create-bundle.ts';
import type { FileSystem } from './file-system.ts';
import { isFolder } from './find-bundle.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { missingPhotos } from './photo-files.ts';
import { readStory } from './read-story.ts';
import { asResult } from './storage-error.ts';

/** A story as the command line takes it, from its folder alone. */
export interface BundleContent {
  /** The folder, absolute. */
  readonly path: string;
  readonly file: StoryFile;
  /** SHA-256 of photos named in the story whose files are gone. */
  readonly missingPhotos: readonly string[];
}

/**
 * Reads a story's folder. Changes nothing in it, whatever it finds.
 *
 * @returns `story-not-found` where there is no folder or no `article.json` in it; `story-damaged`, `story-invalid`,
 *   `story-newer-format`, `story-too-large`; storage codes
 */
export function readBundle(
  bundlePath: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<BundleContent>> {
  const path = resolve(bundlePath);
  return asResult(async () => {
    const story = (await isFolder(fileSystem, path)) ? await readStory(fileSystem, articlePath(path)) : null;
    if (story === null || story.kind === 'missing') return failure('story-not-found');
    if (story.kind === 'unreadable') return { ok: false, error: story.error };
    const missing = await missingPhotos(fileSystem, path, story.file.article);
    return success({ path, file: story.file, missingPhotos: missing });
  });
}

/**
 * Puts a new story with its photos into a library, which is made where it is missing. All of it is there or nothing.
 *
 * @param savedBy who makes it, as put into the file
 * @returns the folder's absolute path; `story-too-large`, `photo-truncated`; storage codes
 */
export function createBundle(
  libraryRoot: string,
  article: Article,
  photos: readonly PhotoToPlace[],
  savedBy: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<string>> {
  const root = resolve(libraryRoot);
  return asResult(async () => {
    await fileSystem.makeFolders(root);
    const context = { fileSystem, root, savedBy, now: () => new Date(), newId: newIdentifier };
    const created = await createInLibrary(context, article, photos);
    return created.ok ? success(join(root, created.value.folder)) : created;
  });
}
