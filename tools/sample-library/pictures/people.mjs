import { COLOUR } from './palette.mjs';
import { area, oval, placed } from './shapes.mjs';

/**
 * @typedef {{skin: string, hair: string, coat: string, shade: string, shirt?: string, tie?: string, long?: boolean}} Person
 *   nobody in particular: faces have no features
 */

/** @type {readonly Person[]} */
export const PEOPLE = [
  {
    skin: COLOUR.skin,
    hair: COLOUR.hair,
    coat: COLOUR.navy,
    shade: '#22334a',
    shirt: COLOUR.cream,
    tie: COLOUR.vermilion,
  },
  {
    skin: '#f0c4a0',
    hair: COLOUR.hair,
    coat: COLOUR.vermilion,
    shade: COLOUR.brick,
    shirt: COLOUR.cream,
    long: true,
  },
  {
    skin: COLOUR.tan,
    hair: COLOUR.grey,
    coat: COLOUR.slate,
    shade: '#3c4451',
    shirt: COLOUR.cream,
    tie: COLOUR.teal,
  },
  {
    skin: COLOUR.skin,
    hair: '#3a2a25',
    coat: COLOUR.teal,
    shade: COLOUR.deepTeal,
    shirt: COLOUR.cream,
    long: true,
  },
  { skin: COLOUR.tan, hair: COLOUR.hair, coat: '#e9ddc8', shade: '#d3c2a3', shirt: COLOUR.cream },
  {
    skin: COLOUR.skin,
    hair: COLOUR.hair,
    coat: COLOUR.ink,
    shade: '#1f1d24',
    shirt: COLOUR.cream,
    tie: COLOUR.gold,
  },
];

/** Head and shoulders from the front; the chin at (0, 22), the coat down to y = 170. @param {Person} person */
export function facing({ skin, hair, coat, shade, shirt = COLOUR.cream, tie, long = false }) {
  return [
    long
      ? area('M-46 -30 C-50 -86 50 -86 46 -30 C48 10 52 34 40 48 L-40 48 C-52 34 -48 10 -46 -30Z', hair)
      : '',
    area('M-104 170 C-106 82 -78 56 -26 42 L26 42 C78 56 106 82 104 170Z', coat),
    area('M30 44 C78 56 106 82 104 170 L52 170 C60 112 52 70 30 44Z', shade),
    area('M-27 40 L0 96 L27 40 L18 30 L-18 30Z', shirt),
    tie === undefined ? '' : area('M-7 50 L7 50 L11 110 L0 126 L-11 110Z', tie),
    area('M-27 40 L-42 58 L-12 128 L0 96Z', shade, 'opacity=".55"'),
    area('M27 40 L42 58 L12 128 L0 96Z', shade, 'opacity=".8"'),
    area('M-16 8 L16 8 L18 36 C10 52 -10 52 -18 36Z', skin),
    area('M-16 12 C-6 30 8 30 16 12 L17 28 C8 40 -8 40 -17 28Z', '#7a3d22', 'opacity=".22"'),
    oval(-37, -20, 7, 11, skin),
    oval(37, -20, 7, 11, skin),
    area('M-37 -28 C-38 -66 38 -66 37 -28 C38 4 22 24 0 24 C-22 24 -38 4 -37 -28Z', skin),
    area('M12 24 C30 18 38 2 37 -28 C36 -44 26 -50 20 -52 C32 -30 30 4 6 24Z', '#8a4a2a', 'opacity=".13"'),
    long
      ? area(
          'M-42 -14 C-50 -78 -14 -80 2 -76 C40 -78 50 -48 42 -14 C40 -34 30 -48 4 -52 C-14 -44 -34 -42 -42 -14Z',
          hair,
        )
      : area(
          'M-40 -22 C-48 -72 -14 -78 4 -74 C36 -76 48 -52 40 -22 C38 -36 34 -44 26 -50 C4 -42 -20 -46 -30 -52 C-36 -44 -38 -34 -40 -22Z',
          hair,
        ),
  ].join('');
}

/** Head and shoulders from behind, the same size as {@link facing}. @param {Person} person */
export function fromBehind({ skin, hair, coat, shade, long = false }) {
  return [
    area('M-112 190 C-114 92 -84 62 -26 46 L26 46 C84 62 114 92 112 190Z', coat),
    area('M24 46 C84 62 114 92 112 190 L60 190 C66 120 56 76 24 46Z', shade),
    area('M-17 6 L17 6 L22 48 C10 56 -10 56 -22 48Z', skin),
    area('M-17 14 L17 14 L19 32 L-19 32Z', '#7a3d22', 'opacity=".2"'),
    oval(-39, -16, 7, 11, skin),
    oval(39, -16, 7, 11, skin),
    long
      ? area(
          'M-43 -26 C-46 -84 46 -84 43 -26 C46 14 44 48 36 66 C14 74 -14 74 -36 66 C-44 48 -46 14 -43 -26Z',
          hair,
        )
      : area('M-39 -26 C-42 -76 42 -76 39 -26 C40 0 30 18 22 24 L-22 24 C-30 18 -40 0 -39 -26Z', hair),
    area('M6 -64 C30 -62 40 -46 39 -22 C40 0 32 16 24 22 C34 -8 30 -42 6 -64Z', '#ffffff', 'opacity=".08"'),
  ].join('');
}

/**
 * A row of people with equal gaps.
 *
 * @param {(person: Person) => string} view
 * @param {{from: number, to: number, y: number, scale: number, who: readonly number[]}} row centres in pixels; who
 *   sits there, by number in {@link PEOPLE}
 */
export function rowOf(view, { from, to, y, scale, who }) {
  const step = who.length > 1 ? (to - from) / (who.length - 1) : 0;
  return who
    .map((number, index) => {
      const person = PEOPLE[number];
      return person === undefined ? '' : placed(from + index * step, y, scale, view(person));
    })
    .join('');
}
