import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Sharp, default as SharpModule } from 'sharp';
import type { Inspection, PhotoEngine, Rendering } from './photo-engine.ts';
import { PHOTO_PIXELS_LIMIT } from './pixel-limit.ts';

// As CommonJS: its other form imports JSON, at which Node 20 puts a warning on the command line's standard error.
const sharp: typeof SharpModule = createRequire(import.meta.url)('sharp');

const JPEG_QUALITY = 82;
/** The whole picture is decoded into a square of this side, which costs no memory and finds missing data. */
const PROBE_SIDE = 64;

// Each picture is handled once: what libvips would keep for the next use is only memory lost.
sharp.cache(false);

/**
 * The only file that calls sharp. Never here: withExif, withMetadata, keepExif, keepMetadata, keepXmp; they carry
 * places, serial numbers, names and the thumbnail of the uncropped picture into what is published.
 */
export const pixelEngine: PhotoEngine = { inspect, render };

async function inspect(bytes: Uint8Array): Promise<Inspection> {
  const size = await uprightSize(bytes);
  if (size === null) return { ok: false, why: 'damaged' };
  const pixels = size.width * size.height;
  if (pixels > PHOTO_PIXELS_LIMIT) return { ok: false, why: 'too-many-pixels', pixels };
  if (!(await decodesWhole(bytes))) return { ok: false, why: 'damaged' };
  return { ok: true, sha256: createHash('sha256').update(bytes).digest('hex'), ...size };
}

async function render(bytes: Uint8Array, maxWidth: number): Promise<Rendering> {
  try {
    const { hasAlpha } = await reader(bytes).metadata();
    const upright = reader(bytes)
      .autoOrient()
      .resize({ width: maxWidth, withoutEnlargement: true })
      .toColourspace('srgb');
    return hasAlpha ? await renderWithAlpha(upright) : await asJpeg(upright);
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

/** Transparency that hides nothing is no reason for a PNG, which is several times as heavy. */
async function renderWithAlpha(picture: Sharp): Promise<Rendering> {
  const { data, info } = await picture
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const flat = sharp(data, { raw: { width, height, channels } });
  for (let alpha = channels - 1; alpha < data.length; alpha += channels) {
    if (data[alpha] !== 255) return asPng(flat);
  }
  return asJpeg(flat.removeAlpha());
}

async function asJpeg(picture: Sharp): Promise<Rendering> {
  const { data, info } = await picture.jpeg({ quality: JPEG_QUALITY }).toBuffer({ resolveWithObject: true });
  return { ok: true, bytes: data, width: info.width, height: info.height, format: 'jpeg' };
}

async function asPng(picture: Sharp): Promise<Rendering> {
  const { data, info } = await picture.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  return { ok: true, bytes: data, width: info.width, height: info.height, format: 'png' };
}

/** Width and height as seen, the EXIF orientation applied; read from the header without decoding. */
async function uprightSize(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return autoOrient.width > 0 && autoOrient.height > 0 ? autoOrient : null;
  } catch {
    return null;
  }
}

async function decodesWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    await reader(bytes)
      .resize(PROBE_SIDE, PROBE_SIDE, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** The first picture of the file; sharp's own default refuses to go on where data is missing. */
function reader(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: PHOTO_PIXELS_LIMIT, sequentialRead: true });
}
