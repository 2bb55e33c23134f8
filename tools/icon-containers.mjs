/** Windows' .ico and macOS's .icns: each a short table in front of PNG pictures. */

/** @typedef {{size: number, png: Buffer}} Picture size in pixels, square */

/** Types of Apple's icon format that hold PNG, with the edge they stand for (the second of a pair is for double density). */
const APPLE_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * Layout: ICONDIR (6 bytes), an ICONDIRENTRY (16 bytes) for each picture, the pictures. An edge of 256 is written as 0.
 * @param {readonly Picture[]} pictures up to 256 pixels
 */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * Layout: `icns` and the total length, then for each picture its type, its length with this head, and the PNG.
 * @param {readonly Picture[]} pictures; sizes Apple has no type for are left out
 */
export function icns(pictures) {
  const entries = APPLE_TYPES.flatMap(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    return picture === undefined ? [] : [block(type, picture.png)];
  });
  return block('icns', Buffer.concat(entries));
}

/** @param {string} type four letters @param {Buffer} content */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
