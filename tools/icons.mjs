/** `node tools/icons.mjs`: draws assets/icons/icon.svg in every size and container. Run it when the drawing changes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { projectRoot } from './electron-runtime/places.mjs';
import { icns, ico } from './icon-containers.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = path.join(projectRoot, 'assets/icons');

const pictures = await Promise.all(SIZES.map(async (size) => ({ size, png: await draw(size) })));
for (const { size, png } of pictures) writeFileSync(path.join(folder, `${size}x${size}.png`), png);
writeFileSync(path.join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
writeFileSync(path.join(folder, 'icon.icns'), icns(pictures));

/** @param {number} size in pixels */
function draw(size) {
  // Drawn at four times the size first: thin strokes keep their weight in the small ones.
  const density = Math.min(2400, (72 * size * 4) / 1024);
  return sharp(path.join(folder, 'icon.svg'), { density })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
}
