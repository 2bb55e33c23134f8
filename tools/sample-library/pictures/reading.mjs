import { frame, HEIGHT, WIDTH } from './frame.mjs';
import { COLOUR } from './palette.mjs';
import { area, box, downward, oval, placed, pottedPlant, stroke } from './shapes.mjs';

/** A village library: two children read on the floor before a wall of books. */
export function reading() {
  return frame(
    [
      downward('wall', [
        [0, '#f9efdc'],
        [1, '#ecd9b6'],
      ]),
      downward('floor', [
        [0, '#c08f5e'],
        [1, '#9a6a42'],
      ]),
      downward('view', [
        [0, '#bfe0d6'],
        [1, '#f5edd3'],
      ]),
      '<linearGradient id="light" x1="1" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff6d8" stop-opacity=".7"/><stop offset="1" stop-color="#fff6d8" stop-opacity="0"/></linearGradient>',
    ].join(''),
    [room(), shelf(), light(), carpet(), child(GIRL, 560), mirrored(child(BOY, -1010))].join(''),
  );
}

const GIRL = {
  top: COLOUR.vermilion,
  shade: COLOUR.brick,
  legs: COLOUR.navy,
  cover: COLOUR.teal,
  long: true,
};
const BOY = { top: COLOUR.teal, shade: COLOUR.deepTeal, legs: '#7a5236', cover: COLOUR.gold, long: false };

/** @param {string} content */
const mirrored = (content) => `<g transform="scale(-1 1)">${content}</g>`;

function room() {
  const boards = [880, 930, 990, 1040].map((y) => stroke(`M0 ${y} H${WIDTH}`, '#85582f', 3, 'opacity=".35"'));
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>`,
    `<rect y="836" width="${WIDTH}" height="${HEIGHT - 836}" fill="url(#floor)"/>`,
    ...boards,
    box(0, 812, WIDTH, 26, '#d3b27d'),
    // window
    box(1160, 130, 360, 450, '#d3b27d', 10),
    '<rect x="1184" y="154" width="312" height="402" fill="url(#view)"/>',
    '<circle cx="1410" cy="250" r="46" fill="#fbe3a2"/>',
    area('M1184 556 V452 C1230 400 1280 452 1320 424 C1380 384 1430 440 1496 404 V556Z', '#7fa98c'),
    area('M1184 556 V508 C1260 470 1330 524 1400 492 C1450 474 1480 486 1496 480 V556Z', '#5d8f5a'),
    stroke('M1340 154 V556 M1184 355 H1496', '#f4e5c6', 12),
    box(1140, 574, 400, 26, '#c9a36b', 5),
    placed(1462, 858, 0.95, pottedPlant()),
  ].join('');
}

function shelf() {
  const tones = [
    COLOUR.vermilion,
    COLOUR.teal,
    COLOUR.gold,
    '#f4e5c6',
    COLOUR.navy,
    COLOUR.blush,
    COLOUR.leaf,
    COLOUR.brick,
    COLOUR.mist,
    '#b98655',
  ];
  const rows = [0, 1, 2, 3].map((row) => {
    const bottom = 262 + row * 178;
    const books = [];
    let x = 116;
    for (let index = 0; x < 960; index += 1) {
      // A look of disorder that is the same each time.
      const pick = (index * 7 + row * 13 + ((index * index) % 5)) % 17;
      if (pick === 4) {
        x += 34;
        continue;
      }
      const width = 22 + (pick % 5) * 5;
      const height = 104 + ((pick * 11) % 40);
      const tone = tones[(pick * 3 + row * 2 + index) % tones.length] ?? '';
      const lean = pick === 9 ? `transform="rotate(9 ${x} ${bottom})"` : '';
      books.push(
        `<g ${lean}>${[
          box(x, bottom - height, width, height, tone, 3),
          box(x + 4, bottom - height + 16, width - 8, 5, '#fdf7ec', 2),
          box(x + 4, bottom - 26, width - 8, 5, '#fdf7ec', 2),
          area(`M${x + width - 5} ${bottom - height} h5 v${height} h-5Z`, '#2a1c14', 'opacity=".15"'),
        ].join('')}</g>`,
      );
      x += width + (pick === 9 ? 24 : 3);
    }
    return books.join('') + box(96, bottom, 896, 18, '#a5744a') + box(96, bottom + 18, 896, 8, '#6d4a33');
  });
  return [
    box(72, 76, 944, 768, '#8a5a37', 8),
    box(96, 100, 896, 720, '#5f3f29'),
    ...rows,
    box(60, 62, 968, 30, '#a5744a', 6),
    box(72, 806, 944, 40, '#a5744a', 4),
  ].join('');
}

function light() {
  return area('M1184 154 L1496 154 L1180 1000 L420 1000Z', 'url(#light)', 'opacity=".24"');
}

function carpet() {
  return [
    oval(790, 962, 520, 84, '#5a3a22', 'opacity=".25"'),
    oval(790, 950, 510, 82, '#f1e2c4'),
    oval(790, 950, 462, 70, 'none', `stroke="${COLOUR.vermilion}" stroke-width="7"`),
    oval(790, 950, 430, 60, 'none', `stroke="${COLOUR.teal}" stroke-width="4"`),
  ].join('');
}

/**
 * A child sitting cross-legged, turned a little to the right, with an open book.
 *
 * @param {{top: string, shade: string, legs: string, cover: string, long: boolean}} looks
 * @param {number} x middle of the body
 */
function child({ top, shade, legs, cover, long }, x) {
  const skin = '#efc09a';
  return placed(
    x,
    690,
    1.12,
    [
      long ? area('M-62 -92 C-84 0 -66 66 -48 92 C-30 84 -18 40 -20 -40Z', COLOUR.hair) : '',
      // legs
      area(
        'M-118 236 C-132 190 -70 168 -10 176 C60 168 138 188 130 236 C126 256 60 262 8 250 C-50 264 -112 258 -118 236Z',
        legs,
      ),
      stroke('M-92 214 C-40 196 20 216 66 244', '#1c1a22', 5, 'opacity=".25"'),
      oval(112, 242, 34, 15, COLOUR.cream),
      oval(-96, 246, 32, 14, COLOUR.cream),
      // body
      area('M-78 206 C-86 110 -74 46 -28 34 L30 34 C70 46 80 110 78 206Z', top),
      area('M30 34 C70 46 80 110 78 206 L34 206 C48 140 46 80 30 34Z', shade),
      area('M-18 6 L22 6 L24 40 C8 54 -10 52 -20 40Z', skin),
      area('M-18 14 C-4 34 12 34 23 20 L24 36 C10 46 -8 44 -19 34Z', '#7a3d22', 'opacity=".2"'),
      // head, bent over the book
      `<g transform="rotate(10 0 -40)">${[
        area('M-48 -46 C-54 -112 52 -116 54 -48 C56 0 34 24 4 24 C-26 24 -46 -4 -48 -46Z', skin),
        oval(-44, -30, 9, 13, '#dfa981'),
        long
          ? area(
              'M-56 -18 C-80 -132 -4 -132 14 -122 C56 -124 66 -74 54 -48 C44 -64 24 -78 -6 -78 C-24 -72 -34 -50 -38 -24 C-40 -6 -50 4 -56 -18Z',
              COLOUR.hair,
            )
          : area(
              'M-50 -32 C-68 -116 -12 -126 8 -118 C48 -122 66 -82 54 -50 C50 -66 36 -76 20 -78 C-4 -72 -26 -74 -34 -72 C-36 -56 -40 -44 -50 -32Z',
              COLOUR.hair,
            ),
        long ? `<circle cx="-40" cy="-72" r="11" fill="${COLOUR.gold}"/>` : '',
      ].join('')}</g>`,
      // book and arms, the far one behind the book
      area('M70 74 C112 104 160 140 146 166 C134 182 104 174 92 158Z', shade),
      area('M-34 150 L52 166 L138 150 L146 86 L52 104 L-42 86Z', cover),
      area(
        'M-28 142 C0 136 30 144 52 156 C74 144 104 136 132 142 L138 82 C106 78 74 86 52 98 C30 86 -2 78 -34 82Z',
        COLOUR.cream,
      ),
      stroke('M52 98 V156', '#d3c2a3', 4),
      stroke(
        'M-14 98 C8 96 26 102 40 110 M-12 116 C10 114 26 120 40 128 M64 110 C80 102 98 98 118 98 M64 128 C80 120 98 116 116 116',
        '#cdb891',
        4,
      ),
      area('M-72 84 C-92 130 -84 172 -44 172 C-26 172 -18 160 -22 146 L-46 128 C-50 112 -48 96 -44 80Z', top),
      oval(-24, 152, 17, 14, skin),
      oval(132, 156, 17, 14, skin),
    ].join(''),
  );
}
