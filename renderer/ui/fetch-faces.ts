/** The faces of the first picture of the window, as CSS font shorthands; see `fonts.css`. */
const FIRST_SEEN = [
  '400 1em "Be Vietnam Pro"',
  '500 1em "Be Vietnam Pro"',
  '600 1em "Be Vietnam Pro"',
  '700 1em "Be Vietnam Pro"',
  '400 1em "Source Serif 4"',
  '700 1em "Source Serif 4"',
];
/** A letter out of each subset that Vietnamese text uses. */
const LETTERS = 'aệ';

/**
 * Asks for the faces while the story is on its way. Left to itself the page would ask for them when it is laid out for
 * the first time, and be laid out again with each that comes.
 */
export function fetchFaces(fonts: FontFaceSet): void {
  for (const font of FIRST_SEEN) void fonts.load(font, LETTERS);
}
