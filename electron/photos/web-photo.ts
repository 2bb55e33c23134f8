import { open } from 'node:fs/promises';
import path from 'node:path';
import { PHOTO_BYTES_LIMIT } from '#shared/api/call-schemas.ts';
import { failure, type Result, success } from '#shared/api/result.ts';
import { tooManyBytes } from './inspect-photo.ts';
import { photoEngine } from './photo-engine.ts';
import { pictureKind } from './picture-format.ts';

/** A photo made for readers. Width and height in pixels. */
export interface WebPhoto {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
}

export interface WebPhotoOptions {
  /** In pixels; a smaller original keeps its width. */
  readonly maxWidth: number;
}

/**
 * Renders an original for publication: upright, sRGB, not wider than asked, re-encoded without any metadata, as
 * JPEG (PNG where something shows through). The same file and width give the same bytes on the same machine.
 *
 * @param file absolute path of the original
 * @returns the picture, or photo-missing, photo-not-a-picture, photo-too-many-bytes, photo-truncated
 */
export async function renderWebPhoto(file: string, options: WebPhotoOptions): Promise<Result<WebPhoto>> {
  const name = path.basename(file);
  const original = await readOriginal(file, name);
  if (!original.ok) return original;
  if (pictureKind(original.value).kind !== 'accepted') return failure('photo-not-a-picture', { name });
  const engine = await photoEngine();
  const rendering = await engine.render(original.value, options.maxWidth);
  if (!rendering.ok) return failure('photo-truncated', { name });
  const { bytes, width, height, format } = rendering;
  return success({ bytes, width, height, format });
}

async function readOriginal(file: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      return size > PHOTO_BYTES_LIMIT ? tooManyBytes(name, size) : success(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return failure('photo-missing', { name });
  }
}
