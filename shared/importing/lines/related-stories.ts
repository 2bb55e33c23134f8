import type { RelatedStory } from '#shared/article/article.ts';
import { safeLink } from '#shared/article/link.ts';
import { countWords } from '#shared/article/text.ts';
import { dateLine, findDate } from './date-line.ts';
import { endsSentence } from './line-shape.ts';

/** A related story as a page lists it. `lost` are words beside the date that no field holds: a time, a weekday. */
export type ReadRelated = Pick<RelatedStory, 'title' | 'excerpt' | 'date' | 'url'> & {
  readonly lost: readonly string[];
};

const HEADING =
  /^(?:[-–>»*•\s]*)(?:các\s+|những\s+)?(?:(?:tin|bài|bài viết|tin tức|tin bài)\s+(?:khác|liên quan|cùng (?:chuyên )?mục|mới(?: hơn| nhất| đăng)?|cũ hơn|đọc nhiều|nổi bật|đã đưa|đã đăng)|có thể bạn (?:quan tâm|thích|chưa đọc)|bạn có thể (?:quan tâm|thích)|xem thêm|đọc thêm|cùng (?:chuyên )?mục|liên quan|related(?: (?:news|stories|posts))?)\s*[:：]?$/iu;
/** A line that long is no title any more. */
const TITLE_WORDS = 30;
/** Two such lines on end are a story that goes on, not excerpts. */
const STORY_WORDS = 30;
const ADDRESS = /^https?:\/\/\S+$/iu;

/** Whether a line is the heading of a list of other stories: "Tin khác", "Tin liên quan", "Cùng chuyên mục:". */
export function isRelatedHeading(line: string): boolean {
  return HEADING.test(line);
}

/**
 * Reads the stories listed under such a heading: groups of title, excerpt and date, in either order, or bare titles.
 *
 * @param lines what follows the heading
 * @param mayEnd whether the list may end before the line of this number
 * @returns the stories, and how many of the lines they took: the list ends where a story goes on or another
 *   part begins
 */
export function readRelated(
  lines: readonly string[],
  isOtherPart: (line: string) => boolean,
  mayEnd: (at: number) => boolean = () => true,
): { stories: ReadRelated[]; used: number } {
  const end = endOfList(lines, isOtherPart, mayEnd);
  const list = lines.slice(0, end);
  const dated = list.some((line) => dateLine(line) !== null);
  return { stories: (dated ? datedGroups(list) : undatedGroups(list)).map(toStory), used: end };
}

function endOfList(
  lines: readonly string[],
  isOtherPart: (line: string) => boolean,
  mayEnd: (at: number) => boolean,
): number {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!mayEnd(at)) continue;
    if (at > 0 && isOtherPart(line)) return at;
    if (goesOn(line) && goesOn(lines[at + 1] ?? '')) return at;
  }
  return lines.length;
}

function goesOn(line: string): boolean {
  return countWords(line) >= STORY_WORDS && /[.!?]["”’»)\]]*$/u.test(line);
}

function datedGroups(lines: readonly string[]): string[][] {
  const dateFirst = dateLine(lines[0] ?? '') !== null;
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of lines) {
    const dated = dateLine(line) !== null;
    if (dated && dateFirst && group.length > 0) {
      groups.push(group);
      group = [];
    }
    group.push(line);
    if (dated && !dateFirst) {
      groups.push(group);
      group = [];
    }
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function undatedGroups(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const excerpt =
      last?.length === 1 && (endsSentence(line) || countWords(line) > TITLE_WORDS) && !/[?!]$/.test(line);
    if (last !== undefined && (excerpt || ADDRESS.test(line))) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function toStory(group: readonly string[]): ReadRelated {
  const lost: string[] = [];
  const words: string[] = [];
  let date = '';
  let url = '';
  for (const line of group) {
    const day = dateLine(line);
    const link = ADDRESS.test(line) ? safeLink(line) : null;
    if (day !== null && date === '') {
      date = day.date;
      if (!/^[\d\s/.-]+$/.test(line)) lost.push(line);
    } else if (link !== null && url === '') url = link;
    else words.push(line.replace(/^[-–—•*·»>+]\s+/u, ''));
  }
  const [first = '', ...rest] = words;
  const dated = date === '' ? dateInTitle(first) : null;
  if (dated !== null) lost.push(...dated.lost);
  return { title: dated?.title ?? first, excerpt: rest.join(' '), date: dated?.date ?? date, url, lost };
}

/** "Tên bài (23/02/2026)", "23/02/2026 - Tên bài": the date at either end of the title. */
function dateInTitle(line: string): { title: string; date: string; lost: string[] } | null {
  const found = findDate(line);
  if (found === null) return null;
  const match =
    /^(.+?)\s*[-–—|([]\s*([\d/.\-:h\s,]{8,20})[)\]]?$/u.exec(line) ??
    /^(.+?)(?<!\sngày)\s+(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/iu.exec(line) ??
    /^[([]?([\d/.\-:h\s,]{8,20}?)[)\]]?\s*[-–—|:]\s+(.+)$/u.exec(line);
  const [, left = '', right = ''] = match ?? [];
  const day = [left, right].find((part) => dateLine(part) !== null);
  if (day === undefined) return null;
  const lost = findDate(day)?.read.time === '' ? [] : [day];
  return { title: (day === left ? right : left).trim(), date: found.read.date, lost };
}
