import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/ui/fonts.css', 'utf8');

interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const faces: Face[] = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => {
  const value = (name: string): string => new RegExp(`${name}: ([^;]+);`).exec(body)?.[1] ?? '';
  return {
    family: value('font-family').replaceAll("'", ''),
    style: value('font-style'),
    weight: value('font-weight'),
    file: /url\('([^']+)'\)/.exec(value('src'))?.[1] ?? '',
    ranges: [...value('unicode-range').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to]) => [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)] as const,
    ),
  };
});

/** The letters of Vietnamese that are not ASCII, in one code point each. */
function vietnameseLetters(): string[] {
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
  return [...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi'))].filter(
    (letter) => letter > '\x7f',
  );
}

function fileFor(letter: string, of: readonly Face[]): string {
  const point = letter.codePointAt(0) ?? 0;
  // The last face that names a code point draws it.
  return of.findLast((face) => face.ranges.some(([from, to]) => from <= point && point <= to))?.file ?? '';
}

describe('the faces', () => {
  const nameOf = ({ family, style, weight }: Face): string => `${family} ${weight} ${style}`;
  const sets = new Map(
    faces.map((face) => [nameOf(face), faces.filter((other) => nameOf(other) === nameOf(face))]),
  );

  it('has the weights the desk uses', () => {
    expect([...sets.keys()].sort()).toEqual([
      'Be Vietnam Pro 400 normal',
      'Be Vietnam Pro 500 normal',
      'Be Vietnam Pro 600 normal',
      'Be Vietnam Pro 700 normal',
      'Source Serif 4 400 italic',
      'Source Serif 4 400 normal',
      'Source Serif 4 600 italic',
      'Source Serif 4 600 normal',
      'Source Serif 4 700 italic',
      'Source Serif 4 700 normal',
    ]);
  });

  it('draws all 134 Vietnamese letters without the latin-ext files', () => {
    const letters = vietnameseLetters();
    expect(letters).toHaveLength(134);
    for (const [name, set] of sets) {
      const files = new Set(letters.map((letter) => fileFor(letter, set)));
      expect(
        [...files].map((file) => /-(vietnamese|latin)-\d/.test(file)),
        name,
      ).toEqual([true, true]);
    }
  });

  it('names files that are there, and never shows a stand-in that moves the text', () => {
    for (const face of faces) expect(statSync(`node_modules/${face.file}`).size).toBeGreaterThan(4096);
    expect(css.match(/font-display: block;/g)).toHaveLength(faces.length);
  });
});
