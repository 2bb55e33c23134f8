import type { Article, Status } from '#shared/article/article.ts';
import { STATUSES } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { LEXICON } from './lexicon.ts';
import { type Random, seededRandom } from './random.ts';
import * as words from './vocabulary.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FIRST_DAY = Date.parse('2019-01-01T00:00:00Z');
const DAYS = 2700;
const DAY = 86_400_000;

/** A made-up story and when it was saved. */
export interface MadeStory {
  readonly article: Article;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/**
 * The story of a number: always the same for the same seed. A headline, a sapo, some eight paragraphs (about 500
 * syllables in all), one story in three with a photo.
 *
 * @param photo what its photos show; one without a file where not given
 */
export function makeStory(number: number, seed: number, photo?: PhotoAsset): MadeStory {
  const random = seededRandom(seed * 1_000_003 + number * 7919);
  const created = FIRST_DAY + random.below(DAYS) * DAY + random.below(DAY);
  const newId = identifiers(random, created);
  const place = random.common(words.PLACES);
  const byline = [{ penName: random.common(words.PEN_NAMES), role: random.chance(0.5) ? 'Phóng viên' : '' }];
  const body: Block[] = [];
  const paragraphs = 6 + random.below(5);
  for (let count = 0; count < paragraphs; count += 1) {
    if (count > 0 && count % 4 === 0) {
      body.push({ type: 'subheading', id: newId(), level: 2, content: [{ text: title(random) }] });
    }
    const sentences = Array.from({ length: 2 + random.below(2) }, () => sentence(random));
    body.push({ type: 'paragraph', id: newId(), content: [{ text: sentences.join(' ') }] });
    if (count === 1 && random.chance(1 / 3)) body.push(photoBlock(random, newId(), photo));
  }
  const article: Article = {
    id: newId(),
    language: 'vi',
    kicker: random.chance(0.6) ? random.common(words.KICKERS) : '',
    headline: `${title(random)} ${random.chance(0.5) ? 'ở' : 'tại'} ${place}`,
    standfirst: `${sentence(random)} ${sentence(random)}`,
    byline: random.chance(0.1) ? [...byline, { penName: person(random), role: '' }] : byline,
    dateline: random.chance(0.5) ? place : '',
    section: random.common(words.SECTIONS),
    tags: [random.common(words.THINGS), random.common(words.PLACES)],
    sources: random.chance(0.6)
      ? [{ id: newId(), name: random.common(words.SOURCES), url: '', kind: 'newspaper', use: 'information' }]
      : [],
    related: [],
    status: status(random),
    createdAt: new Date(created).toISOString(),
    publishedAt: random.chance(0.5) ? new Date(created + random.below(5) * DAY).toISOString() : null,
    embargoUntil: random.chance(0.02) ? new Date(created + 7 * DAY).toISOString() : null,
    toConfirm: [],
    body,
  };
  return { article, savedAt: new Date(created + random.below(2 * DAY)).toISOString() };
}

function status(random: Random): Status {
  return random.chance(0.7) ? 'exported' : random.one(STATUSES);
}

function title(random: Random): string {
  const action = random.common(words.ACTIONS);
  const thing = random.common(words.THINGS);
  const start = random.chance(0.5) ? `${random.common(words.ORGANISATIONS)} ${action}` : capital(action);
  return random.chance(0.4) ? `${start} ${thing}: ${random.common(words.RESULTS)}` : `${start} ${thing}`;
}

function sentence(random: Random): string {
  const what = `${random.common(words.ACTIONS)} ${random.common(words.THINGS)}`;
  const where = random.common(words.PLACES);
  switch (random.below(6)) {
    case 0:
      return `${random.common(words.TIMES)}, ${random.common(words.ORGANISATIONS)} ${what} tại ${where}, ${random.common(words.RESULTS)}.`;
    case 1:
      return `${random.common(words.LINKS)}, ${clause(random, 8)} của ${1 + random.below(9000)} hộ dân ${where} ${clause(random, 4)}.`;
    case 2:
      return `Theo ${random.common(words.POSTS)} ${person(random)}, ${clause(random, 7)} cần ${1 + random.below(99)},${random.below(10)} tỷ đồng.`;
    case 3:
      return `“${capital(clause(random, 9))}”, ${random.common(words.POSTS)} ${person(random)} nói.`;
    case 4:
      return `${capital(clause(random, 12))}, ${clause(random, 5)}.`;
    default:
      return `${capital(random.common(words.POSTS))} ${person(random)} ở ${where} kể về ${random.one(words.SYLLABLES)} và ${clause(random, 6)}.`;
  }
}

/** Words of the long tail; they make no sense together, but as many different ones as in print. */
function clause(random: Random, length: number): string {
  return Array.from({ length }, () => random.zipf(LEXICON)).join(' ');
}

function person(random: Random): string {
  return `${random.common(words.SURNAMES)} ${random.common(words.MIDDLE_NAMES)} ${random.one(words.GIVEN_NAMES)}`;
}

function photoBlock(random: Random, id: string, asset = madeUpPhoto(random)): Block {
  const caption = `${capital(random.common(words.ACTIONS))} ${random.common(words.THINGS)} ở ${random.common(words.PLACES)}.`;
  const credit = `Ảnh: ${random.common(words.PEN_NAMES)}`;
  return { type: 'photo', id, asset, caption, credit, alt: '', source: '', rights: '' };
}

function madeUpPhoto(random: Random): PhotoAsset {
  const sha256 = Array.from({ length: 64 }, () => '0123456789abcdef'.charAt(random.below(16))).join('');
  return { sha256, format: 'jpeg', width: 1600, height: 1067, bytes: 300_000, name: 'DSC_0001.JPG' };
}

/** ULIDs of one moment: its 48 bits, then 80 of chance. */
function identifiers(random: Random, moment: number): () => string {
  let time = '';
  for (let rest = moment, digit = 0; digit < 10; digit += 1, rest = Math.floor(rest / 32)) {
    time = CROCKFORD.charAt(rest % 32) + time;
  }
  return () => time + Array.from({ length: 16 }, () => CROCKFORD.charAt(random.below(32))).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
