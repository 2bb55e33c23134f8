import { frame, WIDTH } from './frame.mjs';
import { COLOUR } from './palette.mjs';
import { PEOPLE } from './people.mjs';
import { area, box, downward, oval, placed, stroke } from './shapes.mjs';

/** A river crossing at three hours of one day. */

/** First light: the ferry comes out of the mist, the sun stands low over the far bank. */
export function riverAtDawn() {
  return frame(
    [
      downward('sky', [
        [0, '#6fa6a6'],
        [0.45, '#f0c7a0'],
        [1, '#fbe2b4'],
      ]),
      downward('water', [
        [0, '#f4d3a4'],
        [0.4, '#a7c3b4'],
        [1, '#2f6d71'],
      ]),
      downward('mist', [
        [0, '#fdf3df', 0],
        [0.5, '#fdf3df', 0.75],
        [1, '#fdf3df', 0],
      ]),
      '<radialGradient id="halo"><stop offset="0" stop-color="#fff0c0"/><stop offset="1" stop-color="#fff0c0" stop-opacity="0"/></radialGradient>',
    ].join(''),
    [
      `<rect width="${WIDTH}" height="560" fill="url(#sky)"/>`,
      '<circle cx="980" cy="430" r="330" fill="url(#halo)" opacity=".8"/><circle cx="980" cy="446" r="92" fill="#f2a65a"/>',
      farBank('#7f9f93', '#55857a', 500),
      `<rect y="540" width="${WIDTH}" height="527" fill="url(#water)"/>`,
      glitter(980, '#fff1c9', 0.85),
      `<rect y="470" width="${WIDTH}" height="150" fill="url(#mist)"/>`,
      placed(620, 742, 0.86, ferry({ hull: '#7a4a2e', trim: COLOUR.vermilion, riders: [0, 3, 4] })),
      bamboo(COLOUR.moss, '#27503d'),
      stroke(
        'M1180 250 q18 -18 36 0 q18 -18 36 0 M1290 300 q13 -13 26 0 q13 -13 26 0 M1120 320 q11 -11 22 0 q11 -11 22 0',
        '#4d5b5c',
        4,
      ),
    ].join(''),
  );
}

/** Noon: the boat near, full of riders and their bicycles. */
export function riverAtNoon() {
  const cloud = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ scale) =>
    placed(
      x,
      y,
      scale,
      area(
        'M-150 26 C-160 -20 -104 -34 -80 -18 C-62 -74 24 -80 42 -26 C82 -52 146 -28 140 26Z',
        '#fffaf0',
        'opacity=".92"',
      ),
    );
  return frame(
    [
      downward('sky', [
        [0, '#5fa8ad'],
        [1, '#d5ebdf'],
      ]),
      downward('water', [
        [0, '#8cc4bd'],
        [1, '#23696e'],
      ]),
    ].join(''),
    [
      `<rect width="${WIDTH}" height="520" fill="url(#sky)"/>`,
      cloud(300, 170, 1.15),
      cloud(1260, 130, 1.4),
      cloud(800, 250, 0.7),
      farBank('#8dbb93', '#4f8258', 440),
      `<rect y="480" width="${WIDTH}" height="587" fill="url(#water)"/>`,
      ripples('#e9f7f0', 0.5),
      placed(
        800,
        900,
        1.72,
        ferry({ hull: '#8a4f2c', trim: COLOUR.gold, riders: [1, 5, 3, 2, 4], bicycles: true }),
      ),
      area(
        'M0 1010 C300 976 520 1030 800 1006 C1080 984 1300 1036 1600 1000 V1067 H0Z',
        '#1b5a60',
        'opacity=".55"',
      ),
    ].join(''),
  );
}

/** Dusk: the boat is tied up at the landing, the lamp in the hut is lit. */
export function riverAtDusk() {
  const stars = Array.from({ length: 46 }, (_, index) => {
    const x = (index * 389 + 67) % WIDTH;
    const y = (index * index * 31 + index * 57) % 330;
    return `<circle cx="${x}" cy="${y + 16}" r="${1.6 + (index % 3)}" fill="#fbe9c4" opacity="${0.35 + (index % 4) * 0.14}"/>`;
  });
  return frame(
    [
      downward('sky', [
        [0, '#1d2b47'],
        [0.55, '#6a4a5e'],
        [1, '#d9734f'],
      ]),
      downward('water', [
        [0, '#c86f52'],
        [0.35, '#5b4459'],
        [1, '#16223a'],
      ]),
      '<radialGradient id="lamp"><stop offset="0" stop-color="#ffdf94" stop-opacity=".95"/><stop offset=".35" stop-color="#ffc765" stop-opacity=".35"/><stop offset="1" stop-color="#ffc765" stop-opacity="0"/></radialGradient>',
    ].join(''),
    [
      `<rect width="${WIDTH}" height="580" fill="url(#sky)"/>`,
      ...stars,
      area('M329 108 A62 62 0 1 0 379 208 A56 56 0 0 1 329 108Z', '#fbe9c4'),
      farBank('#5b3f55', '#382d45', 500),
      `<rect y="540" width="${WIDTH}" height="527" fill="url(#water)"/>`,
      ripples('#f2b98a', 0.3),
      landing(),
      placed(560, 858, 1.12, ferry({ hull: '#452a26', trim: '#b9553c', riders: [] })),
      stroke('M762 858 C850 900 910 880 962 842', '#d9b98a', 5),
    ].join(''),
  );
}

/** @param {string} far @param {string} near @param {number} y of the tree tops, about */
function farBank(far, near, y) {
  const trees = Array.from({ length: 15 }, (_, index) => {
    const x = index * 116 - 20 + ((index * 37) % 50);
    const size = 34 + ((index * 23) % 34);
    return oval(x, y + 36 - size * 0.4, size * 1.25, size, near);
  });
  return [
    area(
      `M0 ${y} C180 ${y - 90} 340 ${y - 20} 520 ${y - 50} C740 ${y - 110} 900 ${y - 10} 1120 ${y - 60} C1320 ${y - 110} 1460 ${y - 30} 1600 ${y - 70} V${y + 70} H0Z`,
      far,
    ),
    ...trees,
    box(0, y + 30, WIDTH, 26, near),
  ].join('');
}

/** @param {number} x @param {string} colour @param {number} strength opacity of the nearest */
function glitter(x, colour, strength) {
  return Array.from({ length: 15 }, (_, index) => {
    const half = 96 - index * 3 + ((index * 29) % 60);
    const shift = ((index * 47) % 50) - 25;
    return box(
      x + shift - half,
      566 + index * 26 + index * index * 0.6,
      half * 2,
      7 + index * 0.5,
      colour,
      5,
    ).replace('/>', ` opacity="${(strength * (1 - index / 17)).toFixed(2)}"/>`);
  }).join('');
}

/** @param {string} colour @param {number} strength opacity */
function ripples(colour, strength) {
  return Array.from({ length: 30 }, (_, index) => {
    const x = (index * 463 + 90) % WIDTH;
    const y = 570 + ((index * 271) % 450);
    const half = 30 + ((y - 560) / 6) * (0.6 + (index % 3) * 0.3);
    return stroke(
      `M${(x - half).toFixed(0)} ${y} q${(half / 2).toFixed(0)} -7 ${half.toFixed(0)} 0 t${half.toFixed(0)} 0`,
      colour,
      3 + (y - 560) / 160,
      `opacity="${strength}"`,
    );
  }).join('');
}

/**
 * A broad wooden boat, 440 wide, its water line at y = 30.
 *
 * @param {{hull: string, trim: string, riders: readonly number[], bicycles?: boolean}} looks riders by number in PEOPLE
 */
function ferry({ hull, trim, riders, bicycles = false }) {
  const step = 52;
  return [
    oval(0, 36, 236, 18, '#0f2a2c', 'opacity=".35"'),
    ...riders.map((number, index) => rider(number, (index - (riders.length - 1) / 2) * step - 6)),
    bicycles ? placed(-128, -50, 0.86, bicycle()) + placed(148, -54, 0.86, bicycle()) : '',
    ferryman(),
    area('M-236 -44 C-200 -22 200 -22 240 -52 C232 4 196 40 150 44 H-142 C-192 40 -228 6 -236 -44Z', hull),
    area('M-236 -44 C-200 -22 200 -22 240 -52 L236 -34 C200 -6 -196 -4 -231 -26Z', trim),
    stroke('M-214 6 C-120 18 120 18 212 2', '#2a1c14', 3, 'opacity=".45"'),
    stroke('M-190 26 C-110 36 110 36 190 22', '#2a1c14', 3, 'opacity=".35"'),
    oval(206, -16, 8, 8, '#fdf7ec'),
    oval(208, -16, 4, 4, COLOUR.ink),
  ].join('');
}

/** @param {number} number in PEOPLE @param {number} x */
function rider(number, x) {
  const { skin = '', hair = '', coat = '', shade = '', long = false } = PEOPLE[number] ?? {};
  const hat = number % 2 === 0;
  return placed(
    x,
    -60,
    1,
    [
      long
        ? area(
            'M-20 -66 C-22 -102 22 -102 20 -66 C22 -44 22 -30 14 -22 L-14 -22 C-22 -30 -22 -44 -20 -66Z',
            hair,
          )
        : '',
      area('M-30 44 C-32 -10 -24 -28 -10 -30 L10 -30 C24 -28 32 -10 30 44Z', coat),
      area('M10 -30 C24 -28 32 -10 30 44 L14 44 C18 10 16 -14 10 -30Z', shade),
      box(-6, -44, 12, 18, skin, 4),
      area('M-17 -66 C-18 -92 18 -92 17 -66 C18 -48 10 -38 0 -38 C-10 -38 -18 -48 -17 -66Z', skin),
      hat
        ? area(
            'M-44 -68 C-26 -78 -10 -104 0 -114 C10 -104 26 -78 44 -68 C24 -60 -24 -60 -44 -68Z',
            '#f0ddb2',
          ) + area('M0 -114 C10 -104 26 -78 44 -68 C32 -63 18 -62 8 -62 C12 -80 8 -102 0 -114Z', '#d3b67c')
        : area('M-19 -64 C-24 -98 24 -98 19 -64 C16 -76 8 -80 0 -80 C-8 -80 -16 -76 -19 -64Z', hair),
    ].join(''),
  );
}

function ferryman() {
  return placed(
    -196,
    -64,
    1.08,
    [
      stroke('M44 -128 L-62 96', '#5f4630', 6),
      area('M-20 36 C-22 -14 -18 -34 -6 -38 L14 -38 C26 -34 30 -12 28 36Z', '#3a5a52'),
      area('M14 -38 C26 -34 30 -12 28 36 L14 36 C20 6 20 -20 14 -38Z', '#2a443e'),
      box(-2, -52, 12, 18, COLOUR.tan, 4),
      area('M-14 -72 C-14 -98 22 -98 22 -72 C22 -54 14 -44 4 -44 C-6 -44 -14 -54 -14 -72Z', COLOUR.tan),
      area('M-42 -76 C-24 -86 -6 -112 4 -122 C14 -112 32 -86 50 -76 C28 -68 -20 -68 -42 -76Z', '#f0ddb2'),
      area('M4 -122 C14 -112 32 -86 50 -76 C38 -71 24 -70 12 -70 C16 -88 12 -110 4 -122Z', '#d3b67c'),
      area('M20 -30 C30 -20 34 -6 22 -2 C8 2 -6 -8 -12 -14 L-4 -26 C4 -20 12 -20 20 -30Z', '#31504a'),
      oval(-9, -20, 7, 7, COLOUR.tan),
    ].join(''),
  );
}

function bicycle() {
  const wheel = (/** @type {number} */ x) =>
    `<circle cx="${x}" cy="0" r="30" fill="none" stroke="#20262b" stroke-width="5"/>${stroke(`M${x} -26 V26 M${x - 26} 0 H${x + 26}`, '#8d8580', 1.5)}`;
  return [
    wheel(-40),
    wheel(40),
    stroke(
      'M-40 0 L-14 -40 H26 L2 2 L-40 0 M-14 -40 L2 2 M26 -40 L40 0 M22 -52 L28 -36 M-18 -50 L-12 -36',
      COLOUR.vermilion,
      5,
    ),
    stroke('M12 -56 H30 M-28 -51 H-8', '#20262b', 6),
    area('M-74 -34 H-36 L-40 -8 H-70Z', '#c79a68'),
  ].join('');
}

/** @param {string} front @param {string} behind */
function bamboo(front, behind) {
  const cane = (
    /** @type {number} */ x,
    /** @type {number} */ lean,
    /** @type {number} */ height,
    /** @type {string} */ colour,
  ) => {
    const top = 1067 - height;
    const leaves = [0.05, 0.2, 0.36, 0.54].flatMap((at, index) =>
      [-1, 1].map((side) => {
        const px = x + lean * (1 - at) ** 1.6;
        const py = top + height * at;
        return `<path transform="translate(${px.toFixed(0)} ${py.toFixed(0)}) rotate(${side * (34 + index * 9) + lean / 7})" d="M0 0 C${side * 34} -26 ${side * 92} -22 ${side * 122} 6 C${side * 80} 10 ${side * 34} 12 0 0Z" fill="${colour}"/>`;
      }),
    );
    return (
      stroke(`M${x} 1067 Q${x + lean * 0.15} ${top + height * 0.45} ${x + lean} ${top}`, colour, 13) +
      leaves.join('')
    );
  };
  return [
    cane(1530, -190, 800, behind),
    cane(1470, -120, 620, behind),
    cane(1590, -110, 880, front),
    cane(1560, -230, 560, front),
    area('M1180 1067 C1280 1000 1420 1010 1600 960 V1067Z', behind),
    area('M1300 1067 C1400 1030 1500 1040 1600 1010 V1067Z', front),
  ].join('');
}

/** The landing with its hut, lamp lit. */
function landing() {
  const posts = [980, 1090, 1200, 1310, 1420, 1530].map((x) => box(x, 846, 20, 190, '#2a1c1e'));
  return [
    ...posts,
    box(940, 820, 680, 30, '#5b3a2e', 4),
    box(940, 820, 680, 8, '#9a6044', 4),
    box(1140, 560, 330, 262, '#4a3030', 4),
    box(1168, 610, 120, 130, '#ffcf78', 4),
    stroke('M1228 610 V740 M1168 675 H1288', '#4a3030', 7),
    box(1330, 630, 92, 192, '#2f1f22', 3),
    area('M1090 572 L1180 448 H1430 L1520 572Z', '#6e3b30'),
    stroke('M1120 552 H1490 M1140 524 H1470 M1160 496 H1450', '#4a2823', 5),
    stroke('M1040 820 V560 H1092', '#2a1c1e', 9),
    stroke('M1084 562 V590', '#2a1c1e', 4),
    '<circle cx="1084" cy="612" r="210" fill="url(#lamp)"/>',
    area('M1066 590 H1102 L1110 632 H1058Z', '#ffe6a6'),
    box(1062, 630, 44, 8, '#2a1c1e', 2),
    '<ellipse cx="1084" cy="980" rx="64" ry="10" fill="#ffcf78" opacity=".55"/><ellipse cx="1084" cy="1012" rx="38" ry="7" fill="#ffcf78" opacity=".4"/>',
    '<ellipse cx="1226" cy="966" rx="76" ry="8" fill="#ffcf78" opacity=".35"/>',
  ].join('');
}
