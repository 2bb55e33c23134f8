import { join, resolve } from 'node:path';
import type { ExportForm } from '#shared/api/desk-api.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { everyBlock } from '#shared/article/walk.ts';
import { assertNever } from '#shared/assert-never.ts';
import { vietnamMoment } from '#shared/export/vietnam-time.ts';
import { readBundle } from '../library/bundle-service.ts';
import type { FileSystem } from '../library/file-system.ts';
import { nodeFileSystem } from '../library/node-file-system.ts';
import { asResult } from '../library/storage-error.ts';
import { bag } from './bag.ts';
import { exportName, storySlug } from './export-name.ts';
import { type PackageFile, textFile } from './package-file.ts';
import { placeExport } from './place-export.ts';
import { selfContainedPage, storyPayload } from './story-payload.ts';
import { type RenderWebPhoto, renderPictures, type WebPictures } from './web-pictures.ts';
import { zipArchive } from './zip-archive.ts';

export interface ExportRequest {
  /** The story's folder; what is saved there is what is exported. */
  readonly bundlePath: string;
  readonly form: ExportForm;
  /** Where the export is put; made where it is missing. */
  readonly outFolder: string;
}

export interface ExportServices {
  readonly renderWebPhoto: RenderWebPhoto;
  readonly fileSystem?: FileSystem;
  /** Told of an error that no code stands for, to be logged. */
  readonly onUnexpected?: (error: unknown) => void;
}

/**
 * Exports a story as it is saved: `page`, one .html; `folder`, a bag to upload; `zip`, the same bag in an archive. The
 * name is made by {@link exportName}. Twice the same story gives the same bytes, and the second time changes nothing.
 * Everything is rendered before the first byte is written, so a failure leaves nothing behind.
 *
 * @returns the absolute path; what `readBundle` answers; `story-newer-format`, `export-incomplete` (a block this
 *   version does not know would be lost), `photo-missing` and what a broken photo answers, `target-not-empty`,
 *   `short-write`, storage codes
 */
export function exportStory(
  { bundlePath, form, outFolder }: ExportRequest,
  { renderWebPhoto, fileSystem = nodeFileSystem, onUnexpected }: ExportServices,
): Promise<Result<{ readonly path: string }>> {
  return asResult(async () => {
    const bundle = await readBundle(bundlePath, fileSystem);
    if (!bundle.ok) return bundle;
    const story = bundle.value.file;
    const complete = checkComplete(story);
    if (!complete.ok) return complete;
    const stem = storySlug(story);
    const pictures = await renderPictures(story.article, bundle.value.path, stem, renderWebPhoto, fileSystem);
    if (!pictures.ok) return pictures;
    const { name, content } = await composeExport(story, pictures.value, form);
    return placeExport(fileSystem, join(resolve(outFolder), name), content);
  }, onUnexpected);
}

/** Whether the whole story can be put into words: no part of it of a kind this version cannot read. */
function checkComplete({ article, format }: StoryFile): Result<null> {
  if (format > ARTICLE_FORMAT) return failure('story-newer-format', { format });
  const unknown = [...everyBlock(article.body)].filter((block) => block.type === 'unknown');
  if (unknown.length === 0) return success(null);
  const types = new Set(unknown.map(({ raw }) => String(raw['type'])));
  return failure('export-incomplete', { count: unknown.length, types: [...types].join(', ') });
}

interface ComposedExport {
  readonly name: string;
  readonly content: Uint8Array | readonly PackageFile[];
}

async function composeExport(
  story: StoryFile,
  pictures: WebPictures,
  form: ExportForm,
): Promise<ComposedExport> {
  const name = exportName(story);
  const date = (vietnamMoment(story.savedAt)?.value ?? story.savedAt).slice(0, 10);
  const files = () => bag(storyPayload(story, pictures), { identifier: story.article.id, date });
  switch (form) {
    case 'page': {
      const page = textFile(`${name}.html`, selfContainedPage(story, pictures));
      return { name: page.path, content: page.bytes };
    }
    case 'folder':
      return { name, content: files() };
    case 'zip':
      return { name: `${name}.zip`, content: await zipArchive(name, files(), date) };
    default:
      return assertNever(form);
  }
}
