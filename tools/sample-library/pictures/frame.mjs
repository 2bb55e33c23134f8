import { LABEL_OUTLINE, LABEL_WIDTH } from './label-outline.mjs';

/** Size of every picture, in pixels: the 3:2 of a camera. */
export const WIDTH = 1600;
export const HEIGHT = 1067;

const TEXT_SIZE = 23;
const LABEL_HEIGHT = 44;
const MARGIN = 30;

/**
 * A whole picture: the drawing, the light fading towards the corners, a grain of paper, and the words that say it is
 * no photograph.
 *
 * @param {string} definitions gradients and the like
 * @param {string} drawing
 * @returns {string} SVG
 */
export function frame(definitions, drawing) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs>
${definitions}
<radialGradient id="corners" cx="50%" cy="44%" r="75%">
<stop offset="55%" stop-color="#3a2412" stop-opacity="0"/><stop offset="100%" stop-color="#3a2412" stop-opacity=".3"/>
</radialGradient>
<filter id="grain" x="0" y="0" width="100%" height="100%">
<feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="11"/>
<feColorMatrix values="0 0 0 0 .24  0 0 0 0 .17  0 0 0 0 .1  .9 0 0 0 -.36"/>
</filter>
</defs>
${drawing}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#corners)"/>
<rect width="${WIDTH}" height="${HEIGHT}" filter="url(#grain)" opacity=".27"/>
${label()}
</svg>
`;
}

function label() {
  const scale = TEXT_SIZE / 1000;
  const width = LABEL_WIDTH * scale + 40;
  const x = WIDTH - MARGIN - width;
  const y = HEIGHT - MARGIN - LABEL_HEIGHT;
  return `<g>
<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${LABEL_HEIGHT}" rx="22" fill="#241d18" fill-opacity=".58"/>
<path transform="translate(${(x + 20).toFixed(1)} ${y + 30}) scale(${scale})" d="${LABEL_OUTLINE}" fill="#fdf7ec"/>
</g>`;
}
