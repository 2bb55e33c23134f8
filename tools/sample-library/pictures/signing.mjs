import { frame, HEIGHT, WIDTH } from './frame.mjs';
import { COLOUR } from './palette.mjs';
import { area, box, downward, flowers, oval, placed, pottedPlant, stroke } from './shapes.mjs';

/** Two people across a table, each with a signed folder, shaking hands. */
export function signing() {
  return frame(
    [
      downward('wall', [
        [0, '#fbf1df'],
        [1, '#efdcb9'],
      ]),
      downward('drape', [
        [0, '#2d7f7c'],
        [1, '#17494e'],
      ]),
      downward('cloth', [
        [0, '#cf5138'],
        [1, '#8f2f21'],
      ]),
      downward('navy', [
        [0, '#35506d'],
        [1, '#22344a'],
      ]),
      downward('sand', [
        [0, '#efe3cc'],
        [1, '#d3c09c'],
      ]),
      '<radialGradient id="glow" cx="50%" cy="42%" r="48%"><stop offset="0" stop-color="#fff3d0" stop-opacity=".9"/><stop offset="1" stop-color="#fff3d0" stop-opacity="0"/></radialGradient>',
    ].join(''),
    [background(), leftPerson(), rightPerson(), handshake(), table()].join(''),
  );
}

function background() {
  const fold = (/** @type {number} */ x, /** @type {number} */ side) =>
    [0, 1, 2, 3]
      .map((index) => {
        const left = x + side * index * 62;
        return area(
          `M${left} 0 C${left + 18} 300 ${left - 16} 600 ${left + 6} 1067 H${left + 24} C${left + 4} 600 ${left + 40} 300 ${left + 26} 0Z`,
          '#123f44',
          'opacity=".45"',
        );
      })
      .join('');
  const bars = (/** @type {number} */ y, /** @type {readonly number[]} */ widths) => {
    let x = WIDTH / 2 - widths.reduce((sum, width) => sum + width + 20, -20) / 2;
    return widths
      .map((width) => {
        const bar = box(x, y, width, 30, '#fbe7b8', 15);
        x += width + 20;
        return bar;
      })
      .join('');
  };
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>`,
    '<circle cx="800" cy="470" r="400" fill="#f3dfb6"/><circle cx="800" cy="470" r="318" fill="#f8eacb"/>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#glow)"/>`,
    '<path d="M0 0 H250 C290 330 210 690 262 1067 H0Z" fill="url(#drape)"/>',
    '<path d="M1600 0 H1350 C1310 330 1390 690 1338 1067 H1600Z" fill="url(#drape)"/>',
    fold(30, 1),
    fold(1540, -1),
    stroke('M250 0 C290 330 210 690 262 1067 M1350 0 C1310 330 1390 690 1338 1067', COLOUR.gold, 7),
    area(
      'M330 66 H1270 L1246 130 L1270 194 H330 L354 130Z',
      '#7a2618',
      'opacity=".22" transform="translate(0 12)"',
    ),
    '<path d="M330 62 H1270 L1246 128 L1270 194 H330 L354 128Z" fill="url(#cloth)"/>',
    stroke('M372 76 H1228 M372 180 H1228', COLOUR.gold, 4),
    bars(92, [130, 74, 150, 96, 170]),
    bars(136, [62, 140, 92, 116, 70]),
    placed(330, 860, 1.1, pottedPlant()),
    placed(1270, 860, 1.1, pottedPlant()),
  ].join('');
}

/**
 * A man from the waist up, turned to the right; nobody in particular.
 *
 * @param {{coat: string, dark: string, darker: string, tie: string, skin: string, ear: string, hair: string}} looks
 */
function person({ coat, dark, darker, tie, skin, ear, hair }) {
  return [
    area('M356 930 C350 720 372 560 470 520 C520 500 566 502 606 522 C664 556 690 640 694 930Z', coat),
    area('M606 522 C664 556 690 640 694 930 H612 C640 760 640 620 606 522Z', dark, 'opacity=".7"'),
    area('M540 508 L602 516 L634 640 L612 744Z', COLOUR.cream),
    area('M588 520 L604 520 L628 640 L618 706 L604 650Z', tie),
    area('M540 508 L524 552 L616 760 L612 690Z', darker),
    area('M522 430 L592 440 L602 522 C576 546 548 534 532 510Z', skin),
    area('M528 458 C550 488 584 494 596 478 L600 504 C574 520 546 504 530 480Z', '#7a3d22', 'opacity=".22"'),
    area(
      'M486 330 C484 258 560 240 600 262 C636 280 640 324 638 352 L650 388 C652 396 644 400 638 400 C640 440 630 468 596 470 C540 472 488 420 486 330Z',
      skin,
    ),
    area(
      'M482 368 C462 270 520 214 588 226 C630 224 654 262 640 306 C620 318 590 300 570 296 C560 310 556 330 548 346 C540 336 524 336 520 352 C518 372 524 384 528 392 C524 410 516 424 512 430 C496 414 486 394 482 368Z',
      hair,
    ),
    area('M520 352 C524 334 546 336 546 358 C546 376 536 390 526 386 C520 376 518 366 520 352Z', ear),
    area('M588 226 C630 224 654 262 640 306 C634 282 616 256 560 248Z', '#ffffff', 'opacity=".07"'),
  ].join('');
}

function leftPerson() {
  return person({
    coat: 'url(#navy)',
    dark: '#1c2c40',
    darker: '#24384f',
    tie: COLOUR.vermilion,
    skin: COLOUR.skin,
    ear: COLOUR.tan,
    hair: COLOUR.hair,
  });
}

function rightPerson() {
  const looks = {
    coat: 'url(#sand)',
    dark: '#b99f74',
    darker: '#cbb58c',
    tie: COLOUR.teal,
    skin: COLOUR.tan,
    ear: '#bf8459',
    hair: '#77706d',
  };
  return `<g transform="translate(1600 0) scale(-1 1)">${person(looks)}</g>`;
}

function handshake() {
  return [
    // the right one's sleeve and hand
    area(
      'M1138 668 C1140 596 1026 580 1010 632 C992 674 962 702 884 706 L900 764 C1040 776 1138 740 1138 668Z',
      '#e6d8bb',
    ),
    stroke('M1010 640 C990 672 962 700 892 706', '#c9b48b', 4),
    area('M902 762 L886 704 L858 702 C846 716 848 748 862 762Z', '#f8efdc'),
    area('M862 704 C822 690 792 694 770 710 L762 752 C796 772 836 772 864 760Z', COLOUR.tan),
    // the left one's sleeve and hand
    area(
      'M462 668 C460 596 574 580 590 632 C608 676 640 706 716 716 L700 778 C560 788 464 740 462 668Z',
      '#2d4560',
    ),
    stroke('M590 636 C608 676 642 704 706 716', '#1c2c40', 5),
    area('M698 780 L714 714 L746 716 C756 730 752 762 740 776Z', COLOUR.cream),
    area(
      'M742 718 C776 700 806 698 838 712 C848 718 846 730 834 732 C846 738 846 750 834 752 C842 758 838 768 826 768 C818 778 800 780 780 778 C764 778 752 776 740 772Z',
      COLOUR.skin,
    ),
    stroke('M834 732 H806 M834 752 H802 M826 767 H800', '#b97f55', 3.5),
    area('M770 712 C784 690 812 684 830 698 C822 714 800 722 784 726Z', '#e0aa80'),
  ].join('');
}

function table() {
  const folder = (/** @type {number} */ x, /** @type {number} */ tilt) =>
    `<g transform="translate(${x} 884) skewX(${tilt})">${[
      box(-158, -38, 316, 84, '#1d5b5f', 8),
      box(-148, -33, 143, 72, COLOUR.cream, 3),
      box(5, -33, 143, 72, '#f7ecd6', 3),
      ...[-18, -6, 6].map((y) => box(-132, y, 112, 5, '#cdb891', 3)),
      ...[-18, -6].map((y) => box(22, y, 108, 5, '#cdb891', 3)),
      stroke('M30 20 C44 4 52 30 64 14 S84 24 98 10', '#2b3f55', 4),
      '<circle cx="116" cy="20" r="13" fill="none" stroke="#c4472f" stroke-width="4"/>',
    ].join('')}</g>`;
  const pen = (/** @type {number} */ x, /** @type {number} */ turn) =>
    `<g transform="translate(${x} 892) rotate(${turn})">${box(-52, -5, 84, 10, COLOUR.ink, 5)}${area('M32 -5 L52 0 L32 5Z', COLOUR.gold)}${box(-30, -5, 10, 10, COLOUR.gold)}</g>`;
  return [
    area('M120 842 H1480 L1600 950 H0Z', '#b98655'),
    area('M120 842 H1480 L1492 852 H108Z', '#d8a875'),
    area('M0 950 H1600 V1067 H0Z', '#8a5a37'),
    stroke('M0 952 H1600', '#d8a875', 5),
    stroke('M260 906 H540 M1040 930 H1400 M150 932 H300', '#a67446', 4, 'opacity=".7"'),
    oval(800, 934, 190, 16, '#6d4a33', 'opacity=".35"'),
    folder(480, 14),
    folder(1120, -14),
    pen(330, -12),
    pen(1292, 192),
    placed(800, 942, 1.42, flowers([COLOUR.vermilion, COLOUR.gold, COLOUR.blush, COLOUR.cream])),
  ].join('');
}
