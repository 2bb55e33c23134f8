import { type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import {
  type DraftStory,
  type ImportOptions,
  type PhotoNeeded,
  photosNeeded,
  settlePhotos,
} from './draft.ts';
import { plainTextPieces } from './lines/plain-text.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';
import { gatherRelated } from './related-zones.ts';
import { storyWriter } from './story-writer.ts';

/** A story read from a file, and the photos of which only the words stood there. */
export interface ImportedStory {
  readonly article: Article;
  readonly photosNeeded: readonly PhotoNeeded[];
}

export interface TextImportOptions extends ImportOptions {
  /** The picture that stands in for the photo of this number (0, 1, …) until the reporter has put in the real one. */
  readonly placeholder: (index: number) => PhotoAsset;
}

/**
 * Reads a Vietnamese story from plain text, as saved from the web or written by hand: kicker and headline, sapo,
 * text with captions and subheadings, pen name, source, other stories. Whatever was decided by its place or look is
 * listed in `toConfirm`, with the words as they stood; no word of the file is lost.
 *
 * @returns the article, or `story-too-large`
 */
export function importText(text: string, options: TextImportOptions): Result<ImportedStory> {
  const draft = readTextStory(text, options);
  const needed = photosNeeded(draft);
  const found = new Map(
    needed.map(({ blockId }, index) => [blockId, { asset: options.placeholder(index), placeholder: true }]),
  );
  const article = settlePhotos(draft, found, options.newId);
  return article.ok ? success({ article: article.value, photosNeeded: needed }) : article;
}

/** The same before its photos have files; for {@link settlePhotos}. */
export function readTextStory(text: string, options: ImportOptions): DraftStory {
  const writer = storyWriter(options);
  const rest = readHead(plainTextPieces(text, options.newId), writer);
  readBody(gatherRelated(rest), writer);
  return writer.finish();
}
