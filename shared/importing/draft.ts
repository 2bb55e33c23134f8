import type { Result } from '#shared/api/result.ts';
import type { Article, ArticleMeta, Confirmation, Doubt, Place } from '#shared/article/article.ts';
import type { Block, PhotoBlock } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { parseArticle, storedArticle } from '#shared/article/parse-article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import type { PictureSource } from './html/picture-source.ts';

/** A photo whose file is not known yet: its words, and where the file that was read says the picture is. */
export interface DraftPhoto {
  readonly type: 'draft-photo';
  readonly id: string;
  /** Null where only the words of a photo stood in the file. */
  readonly picture: PictureSource | null;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly source: string;
  readonly rights: string;
}

/** A block as an import reads it: any block of the article, but photos still without their file. */
export type DraftBlock = Exclude<Block, PhotoBlock> | DraftPhoto;

/** A story read from a file, complete but for its photos' files. */
export interface DraftStory {
  readonly meta: ArticleMeta;
  readonly body: readonly DraftBlock[];
}

/** A photo for which the caller has to find a file, in reading order. */
export interface PhotoNeeded {
  readonly blockId: string;
  readonly picture: PictureSource | null;
  readonly caption: string;
  readonly credit: string;
}

/** A file found for a photo; `placeholder` when it only stands in for the one that is missing. */
export interface PhotoFound {
  readonly asset: PhotoAsset;
  readonly placeholder: boolean;
}

export interface ImportOptions {
  /** The moment of the import, ISO 8601 with zone. */
  readonly now: string;
  readonly newId: NewId;
}

/** The photos a story waits for, in reading order. */
export function photosNeeded(draft: DraftStory): PhotoNeeded[] {
  return draft.body
    .filter((block): block is DraftPhoto => block.type === 'draft-photo')
    .map(({ id, picture, caption, credit }) => ({ blockId: id, picture, caption, credit }));
}

/**
 * Puts the photos' files in. A photo with a placeholder is marked for the reporter (`photo-not-supplied`).
 *
 * @param found by block id; it must hold every photo of {@link photosNeeded}
 * @returns the article in normal form, or `story-too-large`
 */
export function settlePhotos(
  draft: DraftStory,
  found: ReadonlyMap<string, PhotoFound>,
  newId: NewId,
): Result<Article> {
  const doubts: Confirmation[] = [];
  const body = draft.body.map((block): Block => {
    if (block.type !== 'draft-photo') return block;
    const { asset, placeholder } = photoFor(block, found);
    if (placeholder) doubts.push(notSupplied(block, newId));
    const { id, caption, credit, alt, source, rights } = block;
    return { type: 'photo', id, asset, caption, credit, alt, source, rights };
  });
  const article = { ...draft.meta, toConfirm: [...draft.meta.toConfirm, ...doubts], body };
  return parseArticle(storedArticle(article), newId);
}

function photoFor(photo: DraftPhoto, found: ReadonlyMap<string, PhotoFound>): PhotoFound {
  const file = found.get(photo.id);
  if (file === undefined) throw new Error(`No file was given for the photo ${photo.id}`);
  return file;
}

function notSupplied(photo: DraftPhoto, newId: NewId): Confirmation {
  const text = photo.caption || photo.alt || pictureName(photo.picture);
  return confirmation('photo-not-supplied', { kind: 'block', block: photo.id }, text, newId);
}

function pictureName(picture: PictureSource | null): string {
  return picture === null || picture.kind === 'data' ? '' : picture.address;
}

/** A doubt as the article keeps it. `text` is what stood in the file. */
export function confirmation(doubt: Doubt, place: Place, text: string, newId: NewId): Confirmation {
  return { id: newId(), doubt, place, text };
}
