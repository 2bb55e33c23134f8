import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The acceptance story as it stood on its website: the lines of the text file, taken apart by hand. */
const LINES = readFileSync(path.join(ROOT, 'test/fixtures/seed/000_f03e916a212e624e.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

function line(index: number): string {
  const text = LINES[index];
  if (text === undefined) throw new Error(`the seed has no line ${index}`);
  return text;
}

const [kicker = '', headline = ''] = line(0).split(': ');

export const SEED = {
  kicker,
  headline,
  standfirst: line(1),
  firstCaption: line(2),
  paragraphs: [line(3), line(4), line(5), line(7), line(8)],
  secondCaption: line(6),
  penName: line(9),
  source: 'ANHP',
  related: [13, 16, 19, 22, 25].map((at) => ({
    title: line(at),
    excerpt: line(at + 1),
    date: line(at + 2)
      .split('/')
      .reverse()
      .join('-'),
  })),
} as const;

/** Every text of the source but its two source lines, which the desk writes in its own house form. */
export const SEED_TEXTS: readonly string[] = [
  SEED.kicker,
  SEED.headline,
  SEED.standfirst,
  SEED.firstCaption,
  SEED.secondCaption,
  ...SEED.paragraphs,
  SEED.penName,
  ...SEED.related.flatMap(({ title, excerpt }) => [title, excerpt]),
];

/** Pictures the project ships, to be used as anybody's photos. */
export function samplePhotos(): readonly string[] {
  const library = path.join(ROOT, 'assets/sample-library');
  return readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => path.join(library, name));
}
