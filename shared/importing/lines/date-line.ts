/** A day, and a moment of it where the text names one. */
export interface ReadDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM, or empty. */
  readonly time: string;
}

const DAY = /(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})/;
const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const WORDED_DAY = /(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,)?\s+năm\s+(\d{4})/iu;
const TIME = /(?<!\d)([01]?\d|2[0-3])\s*(?::|h|giờ)\s*([0-5]\d)(?::[0-5]\d)?(?!\d)/iu;

/** All that may stand around the day in a line that says only when: weekday, "Cập nhật", the time, the zone. */
const AROUND =
  /thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|(?:đã\s+)?(?:đăng|xuất bản|cập nhật|ra)(?:\s+(?:lúc|ngày|vào|lần cuối))*|ngày\s+(?:đăng|xuất bản|tạo|viết)|ngày|lúc|vào|\(?gmt\s*[+]?\s*\d{1,2}(?::00)?\)?|\(?utc\s*[+]?\s*\d{0,2}\)?|\bam\b|\bpm\b|\bsa\b|\bch\b/giu;

/**
 * A line that holds nothing but a date, in one of the ways Vietnamese papers print it: "23/02/2026", "23-2-2026",
 * "Thứ Ba, 23/04/2019, 15:30 (GMT+7)", "Ngày 23 tháng 4 năm 2019", "2026-02-23". Day before month, always.
 *
 * @returns null for any other line, and for a day that no calendar has
 */
export function dateLine(line: string): ReadDate | null {
  const found = findDate(line);
  if (found === null) return null;
  const rest = found.rest
    .replace(TIME, ' ')
    .replace(AROUND, ' ')
    .replace(/[\s,;:|()\-–—•·]+/gu, '');
  return rest === '' ? found.read : null;
}

/** The first day a text names, and the text without it. */
export function findDate(text: string): { read: ReadDate; rest: string } | null {
  for (const [pattern, order] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = order.map((group) => match[group] ?? '') as [string, string, string];
    const date = calendarDate(year, month, day);
    if (date === null) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const [, hour = '', minute = ''] = TIME.exec(rest) ?? [];
    return { read: { date, time: hour === '' ? '' : `${hour.padStart(2, '0')}:${minute}` }, rest };
  }
  return null;
}

const PATTERNS = [
  [ISO_DAY, [1, 2, 3]],
  [DAY, [3, 2, 1]],
  [WORDED_DAY, [3, 2, 1]],
] as const;

function calendarDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date ? null : date;
}

/** A day read from a paper as a moment in Vietnam, which has one time zone and no summer time. */
export function vietnamMoment({ date, time }: ReadDate): string {
  return `${date}T${time === '' ? '00:00' : time}:00+07:00`;
}
