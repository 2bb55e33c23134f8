import type { PhotoFormat } from '#shared/article/photo.ts';
import { firstImageIsThumbnail } from './tiff-header.ts';

/** What a file is by its own first bytes, whatever its name says. */
export type PictureKind =
  | { readonly kind: 'accepted'; readonly format: PhotoFormat }
  /** A picture, of a format this desk does not take in; `format` is how the trade calls it. */
  | { readonly kind: 'unsupported'; readonly format: string }
  | { readonly kind: 'not-a-picture' };

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const AVIF_BRANDS = new Set(['avif', 'avis']);

/**
 * Tells a picture by its signature: JPEG (ITU-T T.81 SOI), PNG (W3C PNG §5.2), GIF, WebP (RIFF), TIFF 6.0,
 * AVIF and HEIC (ISO/IEC 14496-12 `ftyp` brands). SVG counts as no picture: it is a program.
 */
export function pictureKind(bytes: Uint8Array): PictureKind {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return accepted('jpeg');
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return accepted('png');
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return accepted('gif');
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return accepted('webp');
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])) {
    return tiffKind(bytes);
  }
  if (latin(bytes, 4, 8) === 'ftyp') return isoMediaKind(bytes);
  return { kind: 'not-a-picture' };
}

/** Camera originals (CR2, NEF, ARW, DNG) are TIFF files whose first image is a stamp-sized preview. */
function tiffKind(bytes: Uint8Array): PictureKind {
  const canon = latin(bytes, 8, 10) === 'CR';
  return canon || firstImageIsThumbnail(bytes) ? { kind: 'unsupported', format: 'RAW' } : accepted('tiff');
}

/** The major brand, then the compatible ones: `mif1` alone does not say which codec is inside. */
function isoMediaKind(bytes: Uint8Array): PictureKind {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = [latin(bytes, 8, 12)];
  for (let offset = 16; offset + 4 <= Math.min(size, bytes.length, 256); offset += 4) {
    brands.push(latin(bytes, offset, offset + 4));
  }
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return accepted('avif');
  if (brands.some((brand) => HEIC_BRANDS.has(brand))) return { kind: 'unsupported', format: 'HEIC' };
  return { kind: 'not-a-picture' };
}

function accepted(format: PhotoFormat): PictureKind {
  return { kind: 'accepted', format };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
