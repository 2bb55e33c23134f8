import { PHOTO_BYTES_LIMIT } from '#shared/api/call-schemas.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { PhotoAsset, PhotoFormat } from '#shared/article/photo.ts';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { assertNever } from '#shared/assert-never.ts';
import { type PhotoEngine, photoEngine } from './photo-engine.ts';
import { pictureKind } from './picture-format.ts';
import { PHOTO_PIXELS_LIMIT } from './pixel-limit.ts';

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

/**
 * Looks a photo over before it may enter a story: what it is by its bytes, whether it is whole, how large it is
 * when held upright. Nothing is written.
 *
 * @param bytes the whole file
 * @param name the file's own name, with or without folders; shown to the desk, never exported
 * @returns the asset, or photo-not-a-picture, photo-unsupported, photo-too-many-bytes, photo-too-many-pixels,
 *   photo-truncated
 */
export async function inspectPhoto(bytes: Uint8Array, name: string): Promise<Result<PhotoAsset>> {
  const shown = shownName(name);
  if (bytes.byteLength > PHOTO_BYTES_LIMIT) return tooManyBytes(shown, bytes.byteLength);
  const kind = pictureKind(bytes);
  switch (kind.kind) {
    case 'not-a-picture':
      return failure('photo-not-a-picture', { name: shown });
    case 'unsupported':
      return failure('photo-unsupported', { name: shown, format: kind.format });
    case 'accepted':
      return inspectPixels(await photoEngine(), bytes, kind.format, shown);
    default:
      return assertNever(kind);
  }
}

/** The refusal of a file known to be too heavy before it is read. `size` in bytes. */
export function tooManyBytes(name: string, size: number): Result<never> {
  const megabytes = Math.ceil(size / MEGABYTE);
  return failure('photo-too-many-bytes', {
    name: shownName(name),
    megabytes,
    limit: PHOTO_BYTES_LIMIT / MEGABYTE,
  });
}

/** The last part of a path of either kind, as one line of text. */
export function shownName(name: string): string {
  return normaliseLine(name.split(/[/\\]/).at(-1) ?? '').trim();
}

async function inspectPixels(
  engine: PhotoEngine,
  bytes: Uint8Array,
  format: PhotoFormat,
  name: string,
): Promise<Result<PhotoAsset>> {
  const inspection = await engine.inspect(bytes);
  if (inspection.ok) {
    const { sha256, width, height } = inspection;
    return success({ sha256, format, width, height, bytes: bytes.byteLength, name });
  }
  switch (inspection.why) {
    case 'damaged':
      return failure('photo-truncated', { name });
    case 'too-many-pixels':
      return failure('photo-too-many-pixels', {
        name,
        megapixels: Math.ceil(inspection.pixels / MEGAPIXEL),
        limit: PHOTO_PIXELS_LIMIT / MEGAPIXEL,
      });
    default:
      return assertNever(inspection);
  }
}
