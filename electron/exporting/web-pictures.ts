import { failure, type Result, success } from '#shared/api/result.ts';
import type { Article } from '#shared/article/article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { photoFileName } from '#shared/article/photo.ts';
import type { FileSystem } from '../library/file-system.ts';
import { photosIn, wholePhoto } from '../library/photo-files.ts';

/** A picture made for readers from an original. Width and height in pixels. */
export interface WebPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
}

/** Makes a picture for readers from the original at a path: re-encoded, with nothing of its metadata. */
export type RenderWebPhoto = (
  file: string,
  options: { readonly maxWidth: number },
) => Promise<Result<WebPicture>>;

/** Width of an exported picture, at most; in pixels. */
export const WEB_WIDTH = 1600;

export const MEDIA_TYPE: Readonly<Record<WebPicture['format'], string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
};
const ENDING: Readonly<Record<WebPicture['format'], string>> = { jpeg: 'jpg', png: 'png' };

/** A picture and its name in the export, `<slug>-<n>.<ending>`: never a name the original had. */
export interface NamedPicture extends WebPicture {
  readonly name: string;
}

/** The pictures of a story by the SHA-256 of their originals. */
export type WebPictures = ReadonlyMap<string, NamedPicture>;

/**
 * Renders every photo of a story, each once, numbered in reading order.
 *
 * @returns the pictures; `photo-missing` where an original is gone or is no longer the file it was; what
 *   `renderWebPhoto` answers where one cannot be read. The detail names the photo as the desk knows it.
 */
export async function renderPictures(
  article: Article,
  bundle: string,
  stem: string,
  renderWebPhoto: RenderWebPhoto,
  fileSystem: FileSystem,
): Promise<Result<WebPictures>> {
  const originals: { readonly asset: PhotoAsset; readonly path: string }[] = [];
  for (const asset of photosIn(article)) {
    const original = await wholePhoto(fileSystem, bundle, asset.sha256);
    if (original === null) return failure('photo-missing', { name: deskName(asset) });
    originals.push({ asset, path: original.path });
  }
  const pictures = new Map<string, NamedPicture>();
  for (const [index, { asset, path }] of originals.entries()) {
    const rendered = await renderWebPhoto(path, { maxWidth: WEB_WIDTH });
    if (!rendered.ok) {
      return failure(rendered.error.code, { ...rendered.error.detail, name: deskName(asset) });
    }
    const { bytes, width, height, format } = rendered.value;
    const name = `${stem}-${index + 1}.${ENDING[format]}`;
    pictures.set(asset.sha256, { bytes, width, height, format, name });
  }
  return success(pictures);
}

function deskName(asset: PhotoAsset): string {
  return asset.name === '' ? photoFileName(asset) : asset.name;
}
