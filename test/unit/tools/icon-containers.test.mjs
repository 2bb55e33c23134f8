import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/electron-runtime/places.mjs';
import { icns, ico } from '../../../tools/icon-containers.mjs';

const folder = path.join(projectRoot, 'assets/icons');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('the committed icons', () => {
  it('.ico holds PNGs of the sizes its table says, up to 256', async () => {
    const pictures = picturesInIco(readFileSync(path.join(folder, 'icon.ico')));
    expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { size, png } of pictures) expect((await sharp(png).metadata()).width).toBe(size);
  });

  it('.icns holds PNGs of its types, up to 1024', async () => {
    const file = readFileSync(path.join(folder, 'icon.icns'));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const widths = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const png = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      widths.push((await sharp(png).metadata()).width);
    }
    expect(widths).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
  });

  it('.png are as large as they are called', async () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      const { width, height, hasAlpha } = await sharp(path.join(folder, `${size}x${size}.png`)).metadata();
      expect({ width, height, hasAlpha }).toEqual({ width: size, height: size, hasAlpha: true });
    }
  });
});

describe('containers', () => {
  it('keep the bytes of each picture', () => {
    const pictures = [16, 256].map((size) => ({ size, png: Buffer.concat([PNG, Buffer.alloc(size)]) }));
    expect(picturesInIco(ico(pictures))).toEqual(pictures);
  });

  it('leave out sizes Apple has no type for', () => {
    expect(icns([{ size: 24, png: PNG }])).toHaveLength(8);
    expect(icns([{ size: 16, png: PNG }])).toHaveLength(8 + 8 + PNG.length);
  });
});

/** @param {Buffer} file */
function picturesInIco(file) {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const start = file.readUInt32LE(at + 12);
    return { size: file.readUInt8(at) || 256, png: file.subarray(start, start + file.readUInt32LE(at + 8)) };
  });
}
