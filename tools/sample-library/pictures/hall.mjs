import { frame, HEIGHT, WIDTH } from './frame.mjs';
import { COLOUR } from './palette.mjs';
import { facing, fromBehind, rowOf } from './people.mjs';
import { area, box, downward, flowers, oval, placed, pottedPlant, stroke } from './shapes.mjs';

/** A hall: delegates at the long table under a banner, the audience seen from behind. */
export function hall() {
  return frame(
    [
      downward('wall', [
        [0, '#fbf3e4'],
        [1, '#ead7b5'],
      ]),
      downward('panel', [
        [0, '#2f807d'],
        [1, '#1d5b5f'],
      ]),
      downward('cloth', [
        [0, '#cf5138'],
        [1, '#a73826'],
      ]),
      downward('stage', [
        [0, '#c08f5e'],
        [1, '#a5744a'],
      ]),
      downward('sky', [
        [0, '#bcd9d2'],
        [1, '#f2ead2'],
      ]),
      downward('beam', [
        [0, '#fffaea', 0.5],
        [1, '#fffaea', 0],
      ]),
      downward('dusk', [
        [0, '#2a1c14', 0],
        [1, '#2a1c14', 0.42],
      ]),
    ].join(''),
    [room(), stage(), table(), audience()].join(''),
  );
}

function room() {
  const grooves = [60, 300, 1300, 1540].map((x) => stroke(`M${x} 70 V640`, '#d8c096', 3, 'opacity=".6"'));
  const window = (/** @type {number} */ x) =>
    [
      area(`M${x - 10} 530 V225 A85 85 0 0 1 ${x + 160} 225 V530Z`, '#d2b483'),
      `<path d="M${x} 530 V225 A75 75 0 0 1 ${x + 150} 225 V530Z" fill="url(#sky)"/>`,
      area(`M${x} 530 V470 Q${x + 40} 430 ${x + 78} 462 Q${x + 112} 420 ${x + 150} 452 V530Z`, '#86ad92'),
      stroke(`M${x + 75} 152 V530 M${x} 300 H${x + 150} M${x} 415 H${x + 150}`, '#f3e4c4', 8),
      box(x - 16, 526, 182, 22, '#d2b483', 4),
    ].join('');
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>`,
    box(0, 0, WIDTH, 58, '#e2cba2'),
    box(0, 58, WIDTH, 10, '#cfb283'),
    ...grooves,
    window(105),
    window(1345),
    area('M105 540 L255 540 L420 660 L220 660Z', 'url(#beam)'),
    area('M1345 540 L1495 540 L1380 660 L1180 660Z', 'url(#beam)'),
    box(0, 600, WIDTH, 60, '#d8bd8f'),
    box(0, 596, WIDTH, 8, '#c7a673'),
  ].join('');
}

function stage() {
  const words = (
    /** @type {number} */ y,
    /** @type {readonly number[]} */ widths,
    /** @type {number} */ height,
  ) => {
    const gap = 18;
    const whole = widths.reduce((sum, width) => sum + width + gap, -gap);
    let x = WIDTH / 2 - whole / 2;
    return widths
      .map((width) => {
        const bar = box(x, y, width, height, height > 20 ? '#fbe7b8' : '#f7d9a0', height / 2);
        x += width + gap;
        return bar;
      })
      .join('');
  };
  return [
    box(330, 96, 940, 560, '#d2b483', 10),
    `<rect x="346" y="112" width="908" height="540" fill="url(#panel)"/>`,
    stroke('M420 112 V650 M1180 112 V650', '#174c51', 3, 'opacity=".5"'),
    emblem(),
    area(
      'M376 268 H1224 L1212 318 L1224 418 H376 L388 368Z',
      '#174c51',
      'opacity=".35" transform="translate(0 10)"',
    ),
    `<path d="M372 264 H1228 V410 H372Z" fill="url(#cloth)"/>`,
    stroke('M384 276 H1216 M384 398 H1216', COLOUR.gold, 4),
    words(298, [110, 64, 128, 86, 140], 26),
    words(344, [52, 118, 74, 96, 60, 104], 26),
    words(382, [70, 40, 88, 54], 8),
    area('M0 700 L120 640 H1480 L1600 700 V800 H0Z', 'url(#stage)'),
    stroke('M40 680 H1560', '#d6a877', 4, 'opacity=".6"'),
    box(0, 700, WIDTH, 120, '#875b39'),
    stroke('M0 702 H1600', '#d6a877', 5),
    placed(352, 668, 0.86, pottedPlant()),
    placed(1248, 668, 0.86, pottedPlant()),
  ].join('');
}

/** A seedling between two ears of rice, in a ring. */
function emblem() {
  const grains = [-1, 1].flatMap((side) =>
    [28, 42, 56, 70, 84].map((turn) => {
      const angle = ((90 + side * turn) * Math.PI) / 180;
      const x = 800 + Math.cos(angle) * 36;
      const y = 192 + Math.sin(angle) * 36;
      return `<ellipse transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${side * (turn - 60)})" rx="4.5" ry="8" fill="${COLOUR.gold}"/>`;
    }),
  );
  return [
    `<circle cx="800" cy="190" r="56" fill="#174c51" stroke="${COLOUR.gold}" stroke-width="6"/>`,
    ...grains,
    stroke('M800 220 V182', '#fbe7b8', 6),
    area('M800 190 C770 190 764 168 764 154 C788 154 800 168 800 190Z', '#fbe7b8'),
    area('M800 184 C800 160 816 146 836 146 C836 168 822 184 800 184Z', COLOUR.gold),
  ].join('');
}

function table() {
  const plates = [516, 658, 800, 942, 1084].map((x) =>
    [box(x - 36, 596, 72, 26, COLOUR.cream, 3), box(x - 24, 605, 48, 7, '#bb9c70', 3)].join(''),
  );
  const bottles = [586, 730, 872, 1014].map((x) =>
    [
      box(x - 8, 566, 16, 48, '#d7ebe6', 6),
      box(x - 5, 554, 10, 14, COLOUR.teal, 3),
      box(x - 8, 584, 16, 14, '#f6ecdb'),
    ].join(''),
  );
  const folds = [470, 560, 650, 740, 860, 950, 1040, 1130].map((x) =>
    stroke(`M${x} 640 Q${x + 6} 670 ${x} 706`, '#e0d0b2', 4),
  );
  return [
    oval(800, 716, 440, 20, '#5a3a22', 'opacity=".3"'),
    rowOf(facing, { from: 516, to: 1084, y: 512, scale: 0.66, who: [0, 3, 2, 1, 5] }),
    area('M420 606 H1180 L1196 634 H404Z', COLOUR.cream),
    area('M404 634 H1196 V712 H404Z', '#f1e4cb'),
    ...folds,
    box(404, 630, 792, 9, COLOUR.vermilion),
    ...bottles,
    ...plates,
    placed(800, 716, 0.86, flowers([COLOUR.vermilion, COLOUR.gold, COLOUR.blush])),
    placed(640, 716, 0.6, flowers([COLOUR.gold, COLOUR.cream, COLOUR.blush])),
    placed(960, 716, 0.6, flowers([COLOUR.blush, COLOUR.gold, COLOUR.cream])),
  ].join('');
}

function audience() {
  const chairs = (
    /** @type {{from: number, step: number, count: number, y: number, width: number, colour: string, edge: string}} */ row,
  ) =>
    Array.from({ length: row.count }, (_, index) => {
      const x = row.from + index * row.step - row.width / 2;
      return [
        box(x, row.y, row.width, 300, row.colour, row.width * 0.16),
        stroke(
          `M${x + row.width * 0.14} ${row.y + 22} H${x + row.width * 0.86}`,
          row.edge,
          5,
          'opacity=".7"',
        ),
      ].join('');
    }).join('');
  return [
    box(0, 800, WIDTH, 300, '#7a5236'),
    rowOf(fromBehind, { from: 90, to: 1510, y: 792, scale: 0.92, who: [2, 1, 0, 5, 4, 3, 0, 2] }),
    chairs({ from: 90, step: 202.86, count: 8, y: 884, width: 166, colour: '#b3412b', edge: '#d8745a' }),
    rowOf(fromBehind, { from: -10, to: 1610, y: 934, scale: 1.32, who: [3, 2, 5, 1, 0, 5, 4] }),
    chairs({ from: -10, step: 270, count: 7, y: 1038, width: 236, colour: '#8f2f21', edge: '#c05a45' }),
    `<rect y="760" width="${WIDTH}" height="307" fill="url(#dusk)"/>`,
  ].join('');
}
