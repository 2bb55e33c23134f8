import sharp from 'sharp';

const LARGEST = 150_000;
const QUALITIES = [80, 76, 72, 68, 64];

/**
 * A drawing as a JPEG without metadata, of the best quality that stays below 150 kB. It is drawn at its own size, so
 * that nothing is resampled: one version of sharp gives the same bytes each time.
 *
 * @param {string} svg
 * @returns {Promise<Buffer>}
 */
export async function encode(svg) {
  const pixels = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = pixels.info;
  for (const quality of QUALITIES) {
    const jpeg = await sharp(pixels.data, { raw: { width, height, channels } })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
      .toBuffer();
    if (jpeg.length <= LARGEST) return jpeg;
  }
  throw new Error(`a picture is above ${LARGEST} bytes at any quality allowed`);
}
