/**
 * `node tools/placeholder-photo/make.mjs`: draws the picture that stands in for a photo an imported file came
 * without, and writes it as electron/importing/placeholder-picture.ts. Run by hand; its result is part of the source.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../electron-runtime/places.mjs';

const WIDTH = 1600;
const HEIGHT = 1067;
const TARGET = path.join(projectRoot, 'electron/importing/placeholder-picture.ts');

/** Paper, and on it the outline of a picture: nothing that could be taken for a photo. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <rect width="100%" height="100%" fill="#ece8df"/>
  <g fill="none" stroke="#b9b1a0" stroke-width="14" stroke-linejoin="round" stroke-linecap="round">
    <rect x="560" y="333" width="480" height="400" rx="36"/>
    <circle cx="700" cy="463" r="46"/>
    <path d="M570 680 L720 560 L800 624 L908 506 L1030 632"/>
    <path d="M560 333 L1040 733" stroke="#ece8df" stroke-width="40"/>
    <path d="M540 317 L1060 749"/>
  </g>
</svg>`;

const jpeg = await sharp(Buffer.from(drawing)).jpeg({ quality: 60, mozjpeg: true }).toBuffer();
const lines = jpeg.toString('base64').match(/.{1,96}/g) ?? [];
const source = `/** Made by tools/placeholder-photo/make.mjs; not written by hand. */

/** SHA-256 of the picture's bytes. */
export const PLACEHOLDER_SHA256 = '${createHash('sha256').update(jpeg).digest('hex')}';
export const PLACEHOLDER_WIDTH = ${WIDTH};
export const PLACEHOLDER_HEIGHT = ${HEIGHT};

/** A JPEG, in base64. */
export const PLACEHOLDER_JPEG = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
writeFileSync(TARGET, source);
console.log(`${jpeg.length} bytes`);
