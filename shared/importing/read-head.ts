import { countWords } from '#shared/article/text.ts';
import { dateLine, findDate, type ReadDate, vietnamMoment } from './lines/date-line.ts';
import { isDateline } from './lines/dateline.ts';
import { isKickerLine, readHeadline } from './lines/headline.ts';
import { type Label, labelledLine, sectionLine, tagsFrom } from './lines/labelled-line.ts';
import { endsSentence, isProse } from './lines/line-shape.ts';
import { bareByline, labelledByline } from './lines/pen-name-line.ts';
import type { Piece, TextPiece } from './piece.ts';
import type { StoryWriter } from './story-writer.ts';

/** A headline has no more words; a longer first line is the story's first paragraph. */
const HEADLINE_WORDS = 35;

/**
 * Reads a file's beginning up to the headline: section, date, kicker, headline, in whatever order they stand.
 *
 * @returns what is left to read, in order
 */
export function readHead(pieces: readonly Piece[], writer: StoryWriter): Piece[] {
  const named = pieces.findIndex((piece) => piece.kind === 'text' && says(piece, 'headline'));
  return named < 0 ? headByPlace(pieces, writer) : headByName(pieces, named, writer);
}

function says(piece: TextPiece, field: 'headline' | 'kicker' | 'standfirst'): boolean {
  return piece.role === field || labelledLine(piece.text)?.label === field;
}

/** The page or the manuscript says which text is the headline; a short text right above it is its kicker. */
function headByName(pieces: readonly Piece[], at: number, writer: StoryWriter): Piece[] {
  const left = readParts(pieces.slice(0, at), writer);
  const piece = pieces[at];
  if (piece?.kind !== 'text') return left;
  const { words, label } = labelOff(piece);
  const above = left.at(-1);
  const kickerAbove = above?.kind === 'text' && above.from !== 'line' && isKickerLine(above.text, words);
  if (writer.isEmpty('kicker') && kickerAbove) {
    writer.set('kicker', above.text);
    writer.doubt('kicker-from-headline', 'kicker', above.text);
    left.pop();
  }
  setHeadline(words, piece.text, label, writer);
  return [...left, ...pieces.slice(at + 1)];
}

/** Nothing says so: the first line is the headline, or the kicker when the next one is. */
function headByPlace(pieces: readonly Piece[], writer: StoryWriter): Piece[] {
  let at = 0;
  while (at < pieces.length && isPart(pieces[at], writer)) at += 1;
  const first = pieces[at];
  if (first?.kind !== 'text' || first.role !== null) return pieces.slice(at);
  if (isParagraph(first.text)) {
    writer.doubt('headline-guessed', 'headline', first.text);
    return pieces.slice(at);
  }
  const second = pieces[at + 1];
  if (second?.kind === 'text' && second.role === null && isHeadlineUnder(first.text, second.text)) {
    writer.set('kicker', first.text);
    writer.set('headline', second.text);
    writer.doubt('kicker-from-headline', 'kicker', first.text);
    return pieces.slice(at + 2);
  }
  setHeadline(first.text, first.text, null, writer);
  return pieces.slice(at + 1);
}

function isParagraph(text: string): boolean {
  const words = countWords(text);
  return words > HEADLINE_WORDS || (words > 20 && endsSentence(text));
}

function isHeadlineUnder(kicker: string, headline: string): boolean {
  return isKickerLine(kicker, headline) && !isProse(headline) && countWords(headline) <= HEADLINE_WORDS;
}

function setHeadline(words: string, line: string, label: Label | null, writer: StoryWriter): void {
  const read = writer.isEmpty('kicker')
    ? readHeadline(words)
    : { kicker: '', headline: words, doubtful: false };
  writer.set('headline', read.headline);
  if (read.kicker !== '') {
    writer.set('kicker', read.kicker);
    writer.doubt('kicker-from-headline', 'kicker', line);
  } else if (read.doubtful || label !== null) writer.doubt('headline-guessed', 'headline', line);
}

function labelOff(piece: TextPiece): { words: string; label: Label | null } {
  const labelled = piece.role === null ? labelledLine(piece.text) : null;
  return { words: labelled?.words ?? piece.text, label: labelled?.label ?? null };
}

function readParts(pieces: readonly Piece[], writer: StoryWriter): Piece[] {
  return pieces.filter((piece) => !isPart(piece, writer));
}

function isPart(piece: Piece | undefined, writer: StoryWriter): boolean {
  return piece?.kind === 'text' && readPart(piece, writer);
}

/**
 * Reads a text that is a part of the head by what the page says of it, by its label, or by its form: section, date,
 * byline, dateline, tags.
 *
 * @returns whether it was one; a field already filled is not filled again, so that nothing is lost
 */
export function readPart(piece: TextPiece, writer: StoryWriter): boolean {
  if (piece.role !== null) return readRole(piece, writer);
  return (
    readLabelled(piece.text, writer) ||
    readDate(piece.text, writer) ||
    readSection(piece.text, writer) ||
    readByline(piece.text, writer) ||
    readDateline(piece.text, writer)
  );
}

function readRole(piece: TextPiece, writer: StoryWriter): boolean {
  const { text } = piece;
  switch (piece.role) {
    case 'kicker':
    case 'standfirst':
    case 'section':
    case 'dateline': {
      if (!writer.isEmpty(piece.role)) return false;
      const crumb = piece.role === 'section' ? (sectionLine(text) ?? text) : text;
      writer.set(piece.role, crumb);
      if (crumb !== text) writer.doubt('field-guessed', 'section', text);
      return true;
    }
    case 'byline': {
      const read = labelledByline(text) ?? bareByline(text);
      if (read !== null && writer.isEmpty('byline')) writer.addByline(read, text);
      return read !== null || readDate(text, writer);
    }
    case 'date': {
      const moment = momentOf(piece.moment);
      if (moment === null || !writer.isEmpty('publishedAt')) return readDate(text, writer);
      writer.publish(moment);
      writer.doubt('date-guessed', 'dateline', text);
      return true;
    }
    case 'tags':
      writer.addTags(tagsFrom(text));
      return true;
    default:
      return false;
  }
}

/** A machine-readable date as a moment; without a zone it is Vietnam's. Null where it is none. */
export function momentOf(machineReadable: string): string | null {
  const read = new Date(machineReadable);
  if (machineReadable === '' || Number.isNaN(read.getTime())) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(machineReadable);
  if (zoned) return read.toISOString();
  const date = findDate(machineReadable)?.read;
  return date === undefined ? null : vietnamMoment(date);
}

function readLabelled(text: string, writer: StoryWriter): boolean {
  const labelled = labelledLine(text);
  if (labelled === null) return false;
  const { label, words } = labelled;
  if (label === 'tags') writer.addTags(tagsFrom(words));
  else if (writer.isEmpty(label)) writer.set(label, words);
  else return false;
  writer.doubt('field-guessed', label, text);
  return true;
}

function readDate(text: string, writer: StoryWriter): boolean {
  const read = dateLine(text);
  if (read !== null) return publish(read, text, writer);
  const beside = countWords(text) <= 14 ? findDate(text) : null;
  if (beside === null) return false;
  const name = dateOff(beside.rest);
  const byline = name === '' || endsSentence(text) ? null : bareByline(name);
  if (byline === null || !writer.isEmpty('byline') || !publish(beside.read, text, writer)) return false;
  writer.addByline(byline, text);
  return true;
}

function publish(read: ReadDate, text: string, writer: StoryWriter): boolean {
  if (!writer.isEmpty('publishedAt')) return false;
  writer.publish(vietnamMoment(read));
  writer.doubt('date-guessed', 'dateline', text);
  return true;
}

/** What stands beside a date, without time and weekday. */
function dateOff(rest: string): string {
  return rest
    .replace(/\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?::\d{2})?|\(?gmt\s*[+]?\d+\)?|(?:thứ|chủ)\s+\p{L}+/giu, ' ')
    .replace(/[\s,;|•·–—-]+/gu, ' ')
    .trim();
}

function readSection(text: string, writer: StoryWriter): boolean {
  const section = sectionLine(text);
  if (section === null || !writer.isEmpty('section')) return false;
  writer.set('section', section);
  writer.doubt('field-guessed', 'section', text);
  return true;
}

function readByline(text: string, writer: StoryWriter): boolean {
  const byline = labelledByline(text);
  if (byline === null || !writer.isEmpty('byline')) return false;
  writer.addByline(byline, text);
  return true;
}

function readDateline(text: string, writer: StoryWriter): boolean {
  if (!isDateline(text) || !writer.isEmpty('dateline')) return false;
  writer.set('dateline', text);
  writer.doubt('field-guessed', 'dateline', text);
  return true;
}
