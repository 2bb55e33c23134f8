import type { PhotoAsset } from '#shared/article/photo.ts';
import {
  PLACEHOLDER_HEIGHT,
  PLACEHOLDER_JPEG,
  PLACEHOLDER_SHA256,
  PLACEHOLDER_WIDTH,
} from './placeholder-picture.ts';

const bytes: Uint8Array = Buffer.from(PLACEHOLDER_JPEG, 'base64');

/** The picture that stands in for a photo which did not come with an imported file. */
export function placeholderPhoto(): { readonly asset: PhotoAsset; readonly bytes: Uint8Array } {
  const asset: PhotoAsset = {
    sha256: PLACEHOLDER_SHA256,
    format: 'jpeg',
    width: PLACEHOLDER_WIDTH,
    height: PLACEHOLDER_HEIGHT,
    bytes: bytes.byteLength,
    name: 'giu-cho.jpg',
  };
  return { asset, bytes };
}
