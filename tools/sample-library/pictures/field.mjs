import { frame, HEIGHT, WIDTH } from './frame.mjs';
import { COLOUR } from './palette.mjs';
import { area, box, downward, oval, placed, stroke } from './shapes.mjs';

const HORIZON = 470;
/** Where all the beds run to. */
const FAR = 800;

/** Beds of vegetables with drip lines, run towards the hills; a grower stands among them. */
export function field() {
  return frame(
    [
      downward('sky', [
        [0, '#a9d3cb'],
        [0.6, '#f5e6c3'],
        [1, '#f9d9a8'],
      ]),
      downward('soil', [
        [0, '#b9855a'],
        [1, '#7a5033'],
      ]),
      downward('near', [
        [0, '#7fae7a'],
        [1, '#4f8258'],
      ]),
      '<radialGradient id="halo"><stop offset="0" stop-color="#fff1c4" stop-opacity=".95"/><stop offset="1" stop-color="#fff1c4" stop-opacity="0"/></radialGradient>',
    ].join(''),
    [sky(), hills(), beds(), tank(), grower()].join(''),
  );
}

function sky() {
  const cloud = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ scale) =>
    placed(
      x,
      y,
      scale,
      area(
        'M-120 20 C-130 -14 -84 -26 -64 -14 C-50 -58 20 -62 34 -20 C66 -40 116 -22 112 20Z',
        '#fdf7ec',
        'opacity=".85"',
      ),
    );
  return [
    `<rect width="${WIDTH}" height="${HORIZON + 40}" fill="url(#sky)"/>`,
    '<circle cx="1180" cy="270" r="260" fill="url(#halo)"/><circle cx="1180" cy="270" r="84" fill="#f7c873"/>',
    cloud(320, 170, 1.1),
    cloud(720, 110, 0.7),
    cloud(1450, 140, 0.85),
    stroke(
      'M560 250 q16 -16 32 0 q16 -16 32 0 M640 300 q12 -12 24 0 q12 -12 24 0',
      COLOUR.slate,
      4,
      'opacity=".6"',
    ),
  ].join('');
}

function hills() {
  const palm = (/** @type {number} */ x, /** @type {number} */ scale) =>
    placed(
      x,
      476,
      scale,
      [
        stroke('M0 0 C8 -50 4 -90 14 -140', '#5f4630', 9),
        ...[-150, -110, -70, -30, 10, 190].map(
          (turn) =>
            `<path transform="translate(14 -140) rotate(${turn})" d="M0 0 C26 -20 60 -16 78 8 C50 2 24 6 0 0Z" fill="${COLOUR.moss}"/>`,
        ),
      ].join(''),
    );
  return [
    area(
      'M0 420 C160 300 300 330 430 390 C560 270 700 300 840 380 C1000 300 1180 330 1290 390 C1400 330 1520 350 1600 390 V520 H0Z',
      '#8fb9a6',
    ),
    area(
      'M0 460 C200 380 380 410 560 440 C800 380 1040 420 1240 440 C1380 410 1500 420 1600 430 V520 H0Z',
      '#689a7f',
    ),
    palm(150, 1),
    palm(210, 0.74),
    // a house and a net house far away
    box(330, 424, 90, 50, '#f4e5c6'),
    area('M316 428 L375 388 L434 428Z', COLOUR.vermilion),
    box(352, 442, 20, 32, '#9a6a42'),
    area('M960 474 V440 Q1040 392 1120 440 V474Z', '#eef4ea', 'opacity=".85"'),
    stroke(
      'M960 474 V440 Q1040 392 1120 440 V474 M1000 424 V474 M1040 416 V474 M1080 424 V474',
      '#9fb8ab',
      3,
    ),
    area('M0 468 H1600 V500 H0Z', '#4f8258'),
  ].join('');
}

function beds() {
  const out = [
    `<rect y="${HORIZON + 20}" width="${WIDTH}" height="${HEIGHT - HORIZON - 20}" fill="url(#soil)"/>`,
  ];
  const top = HORIZON + 22;
  const spread = [-1860, -1300, -780, -260, 260, 780, 1300, 1860];
  for (const offset of spread) {
    const at = (/** @type {number} */ depth, /** @type {number} */ shift) => FAR + (offset + shift) * depth;
    const farDepth = 0.09;
    const y = (/** @type {number} */ depth) => top + ((depth - farDepth) / (1 - farDepth)) * (HEIGHT - top);
    out.push(
      area(
        `M${at(farDepth, -190)} ${top} L${at(farDepth, 190)} ${top} L${at(1.08, 190)} ${y(1.08)} L${at(1.08, -190)} ${y(1.08)}Z`,
        '#5b3c28',
        'opacity=".55"',
      ),
    );
    // plants from far to near, in two lines with the drip line between them
    for (let depth = 0.13; depth < 1.1; depth *= 1.21) {
      for (const side of [-95, 95])
        out.push(placed(round(at(depth, side)), round(y(depth)), round(depth * 1.18), plant(side > 0)));
    }
    out.push(stroke(`M${at(farDepth, 0)} ${top} L${at(1.08, 0)} ${y(1.08)}`, '#20262b', 7, 'opacity=".8"'));
    for (let depth = 0.2; depth < 1.05; depth *= 1.3) {
      const [x, down] = [round(at(depth, 0)), round(y(depth))];
      out.push(oval(x, down, 30 * depth + 2, 8 * depth + 1, '#3b2719', 'opacity=".55"'));
      out.push(
        placed(
          x,
          down,
          depth * 1.1 + 0.05,
          area('M0 -34 C12 -14 13 -4 0 0 C-13 -4 -12 -14 0 -34Z', '#bfe3e6'),
        ),
      );
    }
  }
  return out.join('');
}

/** @param {boolean} darker */
function plant(darker) {
  const outer = darker ? '#467a4f' : '#548b58';
  return [
    oval(0, 2, 74, 16, '#2a1c14', 'opacity=".25"'),
    area('M0 0 C-46 -6 -84 -32 -82 -58 C-52 -62 -16 -36 0 0Z', outer),
    area('M0 0 C46 -6 84 -32 82 -58 C52 -62 16 -36 0 0Z', outer),
    area('M0 0 C-34 -24 -46 -62 -30 -84 C-8 -72 4 -34 0 0Z', '#6aa566'),
    area('M0 0 C34 -24 46 -62 30 -84 C8 -72 -4 -34 0 0Z', '#6aa566'),
    area('M0 0 C-14 -30 -12 -66 0 -92 C12 -66 14 -30 0 0Z', '#9cc98a'),
  ].join('');
}

/** A water tank on a stand, and its pipe. */
function tank() {
  return placed(
    1390,
    560,
    1.15,
    [
      stroke('M-70 10 L-56 -80 M70 10 L56 -80 M-64 -30 L60 -70 M64 -30 L-60 -70', '#6d4a33', 9),
      box(-76, -98, 152, 18, '#8a5a37', 3),
      area('M-60 -98 V-210 Q0 -236 60 -210 V-98Z', COLOUR.teal),
      area('M24 -98 V-225 Q46 -220 60 -210 V-98Z', COLOUR.deepTeal),
      stroke('M-60 -170 H60 M-60 -132 H60', '#a9cbc2', 4, 'opacity=".6"'),
      stroke('M0 -98 V-20 H-180 V-2', '#20262b', 8),
      oval(0, -60, 9, 9, COLOUR.vermilion),
    ].join(''),
  );
}

/** Seen from the waist up behind the plants, a leaf hat on the head, a basket of greens on the arm. */
function grower() {
  return placed(
    322,
    712,
    1.18,
    [
      oval(0, 268, 120, 20, '#2a1c14', 'opacity=".3"'),
      area(
        'M-62 262 C-70 170 -60 110 -50 90 L54 90 C64 110 74 170 66 262 L12 262 L2 150 L-8 262Z',
        COLOUR.ink,
      ),
      area(
        'M-66 120 C-72 30 -62 -26 -26 -36 L30 -36 C66 -26 76 30 70 120 C30 134 -30 134 -66 120Z',
        COLOUR.vermilion,
      ),
      area('M30 -36 C66 -26 76 30 70 120 L34 126 C46 70 44 10 30 -36Z', COLOUR.brick),
      area('M-16 -62 L20 -62 L22 -32 C8 -20 -8 -20 -18 -32Z', COLOUR.tan),
      area(
        'M-40 -104 C-40 -140 44 -140 44 -104 C44 -70 26 -50 4 -50 C-20 -50 -40 -70 -40 -104Z',
        COLOUR.skin,
      ),
      area('M-30 -66 C-26 -44 30 -42 38 -66 L42 -48 C20 -30 -14 -30 -36 -48Z', '#e9a083'),
      area(
        'M-104 -96 C-60 -122 -20 -190 2 -214 C26 -190 66 -122 110 -96 C60 -78 -54 -78 -104 -96Z',
        '#f0ddb2',
      ),
      area('M2 -214 C26 -190 66 -122 110 -96 C86 -88 50 -84 16 -83 C30 -122 22 -180 2 -214Z', '#d9bd84'),
      stroke(
        'M-74 -106 C-30 -96 40 -96 80 -106 M-46 -134 C-20 -126 24 -126 52 -134 M-24 -168 C-10 -162 16 -162 28 -168',
        '#b9955a',
        3,
      ),
      // basket and arms
      area('M-128 78 H20 L4 168 H-112Z', '#c79a68'),
      stroke('M-124 100 H16 M-120 124 H12 M-116 148 H8', '#8a5a37', 4),
      ...[-104, -66, -28, 4].map((x, index) =>
        placed(x, 86, 0.62 + (index % 2) * 0.1, plant(index % 2 === 0)),
      ),
      area(
        'M-62 -6 C-104 24 -112 76 -100 104 C-88 120 -66 112 -64 98 C-62 70 -52 48 -40 40Z',
        COLOUR.vermilion,
      ),
      area('M66 -8 C96 34 74 94 14 122 C0 128 -10 112 0 100 C30 80 40 60 40 40Z', COLOUR.brick),
      oval(-84, 108, 19, 16, COLOUR.skin),
      oval(4, 112, 18, 15, COLOUR.skin),
      stroke('M-132 78 H24', '#8a5a37', 9),
    ].join(''),
  );
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
