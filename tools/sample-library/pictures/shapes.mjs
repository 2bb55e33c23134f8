/** Small pieces that several pictures are put together from. All give SVG text. */

/** @param {string} id @param {[offset: number, colour: string, opacity?: number][]} stops from top to bottom */
export function downward(id, stops) {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')}</linearGradient>`;
}

/** @param {number} x @param {number} y @param {number} scale @param {string} content */
export function placed(x, y, scale, content) {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`;
}

/** @param {string} d @param {string} fill @param {string} [more] further attributes */
export function area(d, fill, more = '') {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** @param {string} d @param {string} colour @param {number} width @param {string} [more] further attributes */
export function stroke(d, colour, width, more = '') {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {string} fill @param {number} [radius] */
export function box(x, y, width, height, fill, radius = 0) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** @param {number} x @param {number} y @param {number} width half of it @param {number} height half of it @param {string} fill @param {string} [more] */
export function oval(x, y, width, height, fill, more = '') {
  return `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="${fill}" ${more}/>`;
}

/** A low bowl of flowers, about 150 wide, standing on y = 0. @param {readonly string[]} colours */
export function flowers(colours) {
  const heads = [
    [-58, -52, 20],
    [-28, -74, 24],
    [8, -62, 22],
    [36, -80, 21],
    [62, -50, 19],
    [-8, -92, 19],
    [-44, -34, 17],
    [30, -42, 20],
  ];
  const leaves = [-80, -52, -20, 14, 50, 78]
    .map((x, index) =>
      area(
        `M0 -14 Q${x * 0.4} ${-50 - index * 3} ${x} ${-38 - (index % 3) * 24} Q${x * 0.75} -18 0 -14Z`,
        '#3c6a4b',
      ),
    )
    .join('');
  const petals = heads
    .map(([x = 0, y = 0, size = 0], index) => {
      const colour = colours[index % colours.length] ?? '';
      return (
        oval(x, y, size, size * 0.92, colour) +
        oval(x, y + 1, size * 0.42, size * 0.38, '#fdf7ec', 'opacity=".45"')
      );
    })
    .join('');
  return `${leaves}${petals}${area('M-50 -18 L50 -18 L38 0 L-38 0Z', '#fdf7ec')}${area('M8 -18 L50 -18 L38 0 L8 0Z', '#e5d0ac')}`;
}

/** A plant in a tall pot, about 190 wide and 330 high, standing on y = 0. */
export function pottedPlant() {
  const leaf = (/** @type {number} */ turn, /** @type {number} */ length, /** @type {string} */ colour) =>
    `<path transform="translate(0 -110) rotate(${turn})" d="M0 0 C-34 -${length * 0.4} -22 -${length * 0.85} 0 -${length} C22 -${length * 0.85} 34 -${length * 0.4} 0 0Z" fill="${colour}"/>`;
  return [
    leaf(-62, 150, '#3c6a4b'),
    leaf(60, 156, '#3c6a4b'),
    leaf(-36, 195, '#5d8f5a'),
    leaf(38, 188, '#4d7f55'),
    leaf(-12, 222, '#4d7f55'),
    leaf(14, 215, '#3c6a4b'),
    area('M-46 -118 L46 -118 L36 0 L-36 0Z', '#c4472f'),
    area('M6 -118 L46 -118 L36 0 L4 0Z', '#9b3324'),
    box(-52, -128, 104, 20, '#c4472f', 4),
  ].join('');
}
