import { basename, dirname, resolve } from 'node:path';
import { type Failure, failure, type Result, success } from '#shared/api/result.ts';
import type { Article, Confirmation } from '#shared/article/article.ts';
import { type NewId, newIdentifier } from '#shared/article/identifier.ts';
import { blockLines } from '#shared/article/text.ts';
import {
  type DraftStory,
  type PhotoFound,
  type PhotoNeeded,
  photosNeeded,
  settlePhotos,
} from '#shared/importing/draft.ts';
import { readHtmlStory } from '#shared/importing/import-html.ts';
import { readTextStory } from '#shared/importing/import-text.ts';
import { createBundle } from '../library/bundle-service.ts';
import type { PhotoToPlace } from '../library/create-bundle.ts';
import { asResult, storageFailure } from '../library/storage-error.ts';
import { findPicture, type InspectPhoto } from './find-picture.ts';
import { placeholderPhoto } from './placeholder-photo.ts';
import { type ImportText, readImportFile } from './read-import-file.ts';

export interface ImportRequest {
  /** The file to import. */
  readonly file: string;
  /** Made where it is missing. */
  readonly libraryRoot: string;
  /** Who imports, as put into the story's file. */
  readonly savedBy: string;
}

export interface ImportServices {
  readonly inspectPhoto: InspectPhoto;
  readonly now?: () => Date;
  readonly newId?: NewId;
  /** Told of an error that no code stands for, to be logged. */
  readonly onUnexpected?: (error: unknown) => void;
}

export interface ImportedBundle {
  /** The story's folder, absolute. */
  readonly path: string;
  readonly toConfirm: readonly Confirmation[];
  /** Pictures the file names that could not be had; a placeholder stands in for each. */
  readonly photosLeft: readonly Failure[];
}

/**
 * Makes a story in a library from a .txt or .html file. The file is only read; the story is there whole or not at all.
 *
 * @returns the story's folder; what `readImportFile` answers; file-empty where a page holds no words of a story;
 *   story-too-large; storage codes
 */
export function importFile(
  { file, libraryRoot, savedBy }: ImportRequest,
  { inspectPhoto, now = () => new Date(), newId = newIdentifier, onUnexpected }: ImportServices,
): Promise<Result<ImportedBundle>> {
  return asResult(async () => {
    const path = resolve(file);
    const read = await readImportFile(path);
    if (!read.ok) return read;
    const draft = draftOf(read.value, { now: now().toISOString(), newId });
    const photos = await findPhotos(photosNeeded(draft), dirname(path), inspectPhoto);
    const article = settlePhotos(draft, photos.found, newId);
    if (!article.ok) return article;
    if (isBlank(article.value)) return failure('file-empty', { name: basename(path) });
    const created = await createBundle(libraryRoot, article.value, photos.toPlace, savedBy);
    if (!created.ok) return created;
    const { toConfirm } = article.value;
    return success({ path: created.value, toConfirm, photosLeft: photos.left });
  }, onUnexpected);
}

function draftOf({ kind, text }: ImportText, options: { now: string; newId: NewId }): DraftStory {
  return kind === 'text' ? readTextStory(text, options) : readHtmlStory(text, options);
}

interface FoundPhotos {
  readonly found: ReadonlyMap<string, PhotoFound>;
  readonly toPlace: readonly PhotoToPlace[];
  readonly left: readonly Failure[];
}

async function findPhotos(
  needed: readonly PhotoNeeded[],
  folder: string,
  inspectPhoto: InspectPhoto,
): Promise<FoundPhotos> {
  const found = new Map<string, PhotoFound>();
  const toPlace: PhotoToPlace[] = [];
  const left: Failure[] = [];
  for (const [index, { blockId, picture }] of needed.entries()) {
    const photo =
      picture === null ? null : await tryPicture(() => findPicture(picture, index, folder, inspectPhoto));
    if (photo?.ok === false) left.push(photo.error);
    if (photo?.ok === true) {
      toPlace.push(photo.value);
      found.set(blockId, { asset: photo.value.asset, placeholder: false });
    } else {
      const { asset, bytes } = placeholderPhoto();
      toPlace.push({ asset, source: bytes });
      found.set(blockId, { asset, placeholder: true });
    }
  }
  return { found, toPlace, left };
}

/** A picture that cannot be read does not stop the story: what the system says of it is told beside. */
async function tryPicture(work: () => Promise<Result<PhotoToPlace>>): Promise<Result<PhotoToPlace>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: storageFailure(error) };
  }
}

function isBlank({ headline, standfirst, body }: Article): boolean {
  const words = [headline, standfirst, ...body.flatMap(blockLines)].join('').trim();
  return words === '' && body.every(({ type }) => type === 'paragraph');
}
